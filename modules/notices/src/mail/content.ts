import type { EachLanguage, Language } from '@tongban/kernel';
import type { Template } from '../contract.ts';
import type { MailContent } from '../store/mail.ts';

/** Whose portal it is, and where it is reached, without a slash at the end. */
export type Sender = { readonly city: EachLanguage; readonly publicUrl: string };

const frame = {
  zh: ({ city }: Sender) => ['', `${city.zh}政务服务`, '这封邮件由系统寄出，请不要回复。我们不会在邮件里问您的密码，也不会让您转账。'],
  en: ({ city }: Sender) => [
    '',
    `${city.en} government services`,
    'Sent automatically: please do not reply. We never ask for your password or for money by mail.',
  ],
} as const satisfies EachLanguage<(sender: Sender) => readonly string[]>;

const readThere = {
  zh: (link: string) => `看全文：${link}`,
  en: (link: string) => `Read all of it: ${link}`,
} as const satisfies EachLanguage<(link: string) => string>;

/** The mail as it leaves: what the template says, where to read on, and who sends it. */
export function mailText(
  { subject, mail }: Template,
  { address, language }: { readonly address: string; readonly language: Language },
  sender: Sender,
  path?: string,
): MailContent {
  const link = path === undefined ? [] : ['', readThere[language](`${sender.publicUrl}${path}`)];
  return { address, subject, text: [mail, ...link, ...frame[language](sender), ''].join('\n') };
}
