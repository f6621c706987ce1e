import type { EachLanguage } from '@tongban/kernel';
import type { TemplateFinding } from './contract.ts';
import { longest } from './domain/check-template.ts';

/** What is wrong with a text and how to mend it, `{variable}` and `{most}` filled in. */
const findings = {
  empty: { zh: '请填写内容', en: 'Write something here' },
  'too-long': { zh: '太长了，最多{most}个字', en: 'Too long: {most} characters at most' },
  'more-than-one-line': { zh: '标题只能有一行', en: 'A subject is one line' },
  'unknown-variable': { zh: '没有“{variable}”这个变量，请从列表里选', en: 'There is no variable “{variable}”: take one from the list' },
  'stray-brace': {
    zh: '花括号要成对，中间写变量名，比如{example}',
    en: 'Braces come in pairs around the name of a variable, such as {example}',
  },
  'needed-missing': { zh: '依法要告诉的内容缺了：{variable}', en: 'The law wants this told, and it is missing: {variable}' },
  'not-for-mail': {
    zh: '“{variable}”涉及个人信息，不能写进标题和邮件，只能写进正文',
    en: '“{variable}” may be personal: it belongs in the text, not in the subject or the mail',
  },
  'lines-not-alone': { zh: '“{variable}”是一份清单，要单独占一行', en: '“{variable}” is a list: it needs a line of its own' },
} as const satisfies { readonly [rule in TemplateFinding['rule']]: EachLanguage };

/** The same for one finding, in each language. */
export function findingText({ field, rule, variable = '' }: TemplateFinding): EachLanguage {
  const values = { variable, most: String(longest[field]), example: '{number}' };
  const said = (text: string) => text.replace(/\{(variable|most|example)\}/g, (_, name: keyof typeof values) => values[name]);
  return { zh: said(findings[rule].zh), en: said(findings[rule].en) };
}

export const refusals = {
  'unknown-kind': { zh: '没有这种通知', en: 'There is no such notice' },
  'template-wrong': { zh: '这段文字还不能用', en: 'This text cannot be used yet' },
  'changed-meanwhile': { zh: '您打开以后，同事改过了。请重新打开再改', en: 'A colleague changed it after you opened it: open it again' },
} as const satisfies { readonly [refusal: string]: EachLanguage };
