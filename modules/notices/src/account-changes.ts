import { type AccountChanged, type MailboxClaimed, type MailboxCode, mailContext } from '@tongban/identity/contract';
import { languages } from '@tongban/kernel';
import type { Message, Module, PersonId, Sealer, Tx } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { type GivingTools, give, written } from './give.ts';
import { orderMail } from './mail/mailing.ts';

const language = Type.Enum([...languages]);
const person = Type.Unsafe<PersonId>(Type.String());
const Changed = Type.Object({ type: Type.String(), id: Type.String(), person, at: Type.String() });
const Claimed = Type.Object({ id: Type.String(), person, sealed: Type.String(), expiresAt: Type.String() });
const Code = Type.Object({ address: Type.String(), language, code: Type.String() });

/** What people hear of their own account: what changed about it, in case it was not them, and the codes that they asked for. */
export function accountReactions(tools: GivingTools): NonNullable<Module['reactions']> {
  const tell = (tx: Tx, message: Message, at: string) => tellChange(tx, tools, message, at);
  return {
    ...({ 'mailbox-verified': tell, 'mailbox-removed': tell } satisfies { readonly [type in AccountChanged['type']]: typeof tell }),
    ['mailbox-claimed' satisfies MailboxClaimed['type']]: (tx, message, at) => mailCode(tx, tools, message, at),
  };
}

async function tellChange(tx: Tx, tools: GivingTools, message: Message, at: string): Promise<void> {
  if (!Value.Check(Changed, message)) throw new Error(`${message.type} is not what the contract says`);
  const { type: kind, id, person: to, at: happenedAt } = message;
  await give(
    tx,
    tools,
    { kind, request: `account:${id}`, recipient: { kind: 'person', id: to }, happenedAt, values: { at: happenedAt } },
    at,
  );
}

async function mailCode(tx: Tx, tools: GivingTools, message: Message, at: string): Promise<void> {
  if (!Value.Check(Claimed, message)) throw new Error('mailbox-claimed is not what the contract says');
  if (tools.mailing === undefined) return;
  const { id, person: to, expiresAt } = message;
  const { code, ...mailbox } = openCode(tools.sealer, id, message.sealed);
  const link = `${tools.publicUrl}/me/account/mailbox/code?code=${code}`;
  const values = { code, link, until: expiresAt };
  const told = await written(tx, tools.kinds, { kind: 'mailbox-code', request: id, values });
  await orderMail(tx, tools, { ...mailbox, person: to }, told[mailbox.language], { kind: 'mailbox-code' }, at);
}

function openCode(sealer: Sealer, id: string, sealed: string): MailboxCode {
  const content: unknown = JSON.parse(sealer.open(sealed, mailContext(id)));
  if (!Value.Check(Code, content)) throw new Error(`event ${id} seals no code for a mailbox`);
  return content;
}
