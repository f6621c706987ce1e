import type { DataCopied } from '@tongban/access/contract';
import { type AccountChanged, type Mailbox, type MailboxClaimed, mailContext, type RecoveryBegun } from '@tongban/identity/contract';
import { languages } from '@tongban/kernel';
import type { Message, Module, PersonId, Sealer, Tx } from '@tongban/platform';
import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import { type GivingTools, give, written } from './give.ts';
import type { accountKinds } from './kinds/account-kinds.ts';
import { orderMail } from './mail/mailing.ts';

const language = Type.Enum([...languages]);
const person = Type.Unsafe<PersonId>(Type.String());
const Changed = Type.Object({ type: Type.String(), id: Type.String(), person, at: Type.String() });
const ForMail = Type.Object({ id: Type.String(), person, sealed: Type.String(), expiresAt: Type.String() });
const Code = Type.Object({ address: Type.String(), language, code: Type.String() });
const Token = Type.Object({ address: Type.String(), language, token: Type.String() });

/** What people hear of their own account: what changed about it, in case it was not them, and the codes and links that they asked for. */
export function accountReactions(tools: GivingTools): NonNullable<Module['reactions']> {
  const tell = (tx: Tx, message: Message, at: string) => tellChange(tx, tools, message, at);
  const told = {
    'account-opened': tell,
    'account-asked-for': tell,
    'account-opened-at-counter': tell,
    'password-given-at-counter': tell,
    'mailbox-verified': tell,
    'mailbox-removed': tell,
    'password-changed': tell,
    'account-recovered': tell,
    'data-copied': tell,
  };
  return {
    ...(told satisfies { readonly [type in (AccountChanged | DataCopied)['type']]: typeof tell }),
    ['mailbox-claimed' satisfies MailboxClaimed['type']]: (tx, message, at) => mailCode(tx, tools, message, at),
    ['recovery-begun' satisfies RecoveryBegun['type']]: (tx, message, at) => mailLink(tx, tools, message, at),
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
  const { code, ...mailbox } = opened(tools.sealer, message, Code);
  const link = `${tools.publicUrl}/me/account/mailbox/code?code=${code}`;
  await mailAlone(tx, tools, 'mailbox-code', message, mailbox, { code, link }, at);
}

async function mailLink(tx: Tx, tools: GivingTools, message: Message, at: string): Promise<void> {
  const { token, ...mailbox } = opened(tools.sealer, message, Token);
  await mailAlone(tx, tools, 'recovery-begun', message, mailbox, { link: `${tools.publicUrl}/recover/${token}` }, at);
}

/** A mail that is no notice: what it says is for its reader alone, and for half an hour. */
async function mailAlone(
  tx: Tx,
  tools: GivingTools,
  kind: keyof typeof accountKinds,
  message: Message,
  mailbox: Omit<Mailbox, 'person'>,
  values: { readonly [variable: string]: string },
  at: string,
): Promise<void> {
  if (tools.mailing === undefined || !Value.Check(ForMail, message)) return;
  const { id, person: to, expiresAt } = message;
  const told = await written(tx, tools.kinds, { kind, request: id, values: { ...values, until: expiresAt } });
  await orderMail(tx, tools, { ...mailbox, person: to }, told[mailbox.language], { kind }, at);
}

function opened<Schema extends TSchema>(sealer: Sealer, message: Message, schema: Schema): Static<Schema> {
  if (!Value.Check(ForMail, message)) throw new Error(`${message.type} is not what the contract says`);
  const content: unknown = JSON.parse(sealer.open(message.sealed, mailContext(message.id)));
  if (!Value.Check(schema, content)) throw new Error(`event ${message.id} does not seal what goes into its mail`);
  return content;
}
