import type { Mailbox } from '@tongban/identity/contract';
import { type Log, type Mailer, type Party, type Sealer, send, type Tx } from '@tongban/platform';
import type { NoticeId, Template } from '../contract.ts';
import { insertMail } from '../store/mail.ts';
import { mailText, type Sender } from './content.ts';

/** What sending mail takes; a city without a mail server has none of it. */
export type Mailing = {
  readonly mailer: Mailer;
  /** The proven addresses of whoever may act for the party, in this service where one is named. */
  readonly mailboxesFor: (tx: Tx, party: Party, service?: string) => Promise<readonly Mailbox[]>;
};

export type MailTools = {
  readonly sealer: Sealer;
  readonly log: Log;
  readonly city: (tx: Tx) => Promise<{ readonly name: string; readonly nameEn?: string }>;
  readonly publicUrl: string;
  readonly mailing?: Mailing;
};

/** What a mail is about, and where in the portal one reads on. */
type About = { readonly kind: string; readonly notice?: NoticeId; readonly path?: string };

/** Puts a mail into this mailbox's hands by the outbox. */
export async function orderMail(tx: Tx, tools: MailTools, mailbox: Mailbox, template: Template, about: About, at: string): Promise<void> {
  const { kind, notice, path } = about;
  const { name, nameEn = name } = await tools.city(tx);
  const sender: Sender = { city: { zh: name, en: nameEn }, publicUrl: tools.publicUrl };
  const content = mailText(template, mailbox, sender, path);
  const mail = await insertMail(tx, tools.sealer, { kind, person: mailbox.person, content, ...(notice && { notice }) }, at);
  await send(tx, { type: 'post-mail', mail });
}
