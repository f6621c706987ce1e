import { newId, type PersonId, type Sealer, type Tx, tables } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { MailFate, NoticeId } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** What goes to the mail server, until it has it. */
export type MailContent = { readonly address: string; readonly subject: string; readonly text: string };

const Content = Type.Object({ address: Type.String(), subject: Type.String(), text: Type.String() });

type NewMail = {
  readonly kind: string;
  readonly person: PersonId;
  readonly notice?: NoticeId;
  readonly content: MailContent;
};

/** A mail that waits to be handed over, held for this transaction alone. */
export type WaitingMail = { readonly id: string; readonly kind: string; readonly since: string; readonly content: MailContent };

/** Keeps a mail until it is handed over; its id. */
export async function insertMail(tx: Tx, sealer: Sealer, { kind, person, notice, content }: NewMail, at: string): Promise<string> {
  const id = newId();
  await tables<Tables>(tx)
    .insertInto('notices.mail')
    .values({
      id,
      notice: notice ?? null,
      kind,
      person,
      state: 'waiting',
      sealed: sealer.seal(JSON.stringify(content), contextOf(id)),
      code: null,
      since: at,
      at,
    })
    .execute();
  return id;
}

/** Locks a mail that still waits, so that no two processes hand it over; undefined where it is settled. */
export async function holdMail(tx: Tx, sealer: Sealer, id: string): Promise<WaitingMail | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('notices.mail')
    .select(['kind', 'since', 'sealed'])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.sealed === null) return undefined;
  const content: unknown = JSON.parse(sealer.open(row.sealed, contextOf(id)));
  if (!Value.Check(Content, content)) throw new Error(`mail ${id} does not say what a mail says`);
  return { id, kind: row.kind, since: row.since, content };
}

/** How it ended; what the mail said is kept no longer. */
export async function settleMail(tx: Tx, id: string, { state, code, at }: MailFate): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('notices.mail')
    .set({ state, code: code ?? null, at, sealed: null })
    .where('id', '=', id)
    .execute();
}

function contextOf(id: string): string {
  return `notices.mail:${id}`;
}
