import { type EachLanguage, eachLanguage } from '@tongban/kernel';
import { type Message, type Party, type Reaction, send, type Tx } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type NoticeGiven, type NoticeOrder, noticeContext, type Template } from './contract.ts';
import { wrongValues } from './domain/check-values.ts';
import { fillIn } from './domain/template.ts';
import { type MailTools, orderMail } from './mail/mailing.ts';
import { insertNotice } from './store/notice.ts';
import { type Kinds, templatesNow } from './templates.ts';
import { wordsOf } from './words.ts';

export type GivingTools = MailTools & { readonly kinds: Kinds };

const Order = Type.Object({
  kind: Type.String(),
  recipient: Type.Unsafe<Party>(Type.Object({ kind: Type.Enum(['person', 'organisation']), id: Type.String({ minLength: 1 }) })),
  service: Type.Optional(Type.String()),
  about: Type.Optional(Type.String()),
  happenedAt: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T' }),
  values: Type.Unsafe<NoticeOrder['values']>(Type.Record(Type.String(), Type.Unknown())),
});

/** `send-notice`: the text is made and stands in the account, and whoever ordered it hears so. Twice is once. */
export function takingOrders(tools: GivingTools): Reaction {
  return async (tx, message, at) => {
    const { request, sealed } = readMessage(message);
    const order: unknown = JSON.parse(tools.sealer.open(sealed, noticeContext(request)));
    if (!Value.Check(Order, order)) throw new Error(`what request ${request} seals is no order for a notice`);
    await give(tx, tools, { ...order, request }, at);
  };
}

/**
 * Writes the notice in both languages from the texts that apply now, and mails word of it to whoever has a proven address. Throws where
 * its kind or a value is wrong: that is a fault of ours.
 */
export async function give(tx: Tx, tools: GivingTools, order: NoticeOrder & { readonly request: string }, at: string): Promise<void> {
  const { sealer, kinds, mailing } = tools;
  const told = await written(tx, kinds, order);
  const notice = await insertNotice(tx, sealer, { ...order, told }, at);
  if (notice === undefined) return;
  await send(tx, { type: 'notice-given', request: order.request, notice, at } satisfies NoticeGiven);
  for (const mailbox of (await mailing?.mailboxesFor(tx, order.recipient, order.service)) ?? []) {
    await orderMail(tx, tools, mailbox, told[mailbox.language], { kind: order.kind, notice, path: `/me/notices/${notice}` }, at);
  }
}

/** The texts that apply now, filled in. */
export async function written(
  tx: Tx,
  kinds: Kinds,
  order: Pick<NoticeOrder, 'kind' | 'values'> & { readonly request: string },
): Promise<EachLanguage<Template>> {
  const kind = kinds.get(order.kind);
  if (kind === undefined) throw new Error(`request ${order.request} orders a notice of a kind that nobody knows`);
  const wrong = wrongValues(kind, order.values);
  if (wrong.length > 0) throw new Error(`request ${order.request} orders ${kind.id} with wrong values for ${wrong.join(', ')}`);
  const templates = await templatesNow(tx, kind);
  return eachLanguage((language) => fillIn(templates[language], wordsOf(kind, order.values, language)));
}

function readMessage(message: Message): { readonly request: string; readonly sealed: string } {
  const { request, sealed } = message;
  if (typeof request !== 'string' || typeof sealed !== 'string') throw new Error('an order for a notice without request or content');
  return { request, sealed };
}
