import { type EachLanguage, eachLanguage, type Language } from '@tongban/kernel';
import { newId, type Party, type Sealer, type Tx, tables } from '@tongban/platform';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { NoticeId, NoticeOrder, Template } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** What a recipient reads. */
export type Told = Pick<Template, 'subject' | 'text'>;

type NewNotice = Pick<NoticeOrder, 'kind' | 'service' | 'about' | 'happenedAt'> & {
  readonly request: string;
  readonly recipient: Party;
  readonly told: EachLanguage<Told>;
};

const Content = Type.Object(eachLanguage(() => Type.Object({ subject: Type.String(), text: Type.String() })));

/** Keeps a notice; undefined where the same order was carried out before. */
export async function insertNotice(
  tx: Tx,
  sealer: Sealer,
  { request, kind, recipient, service, about, happenedAt, told }: NewNotice,
  at: string,
): Promise<NoticeId | undefined> {
  // The edge: a fresh id becomes a notice's by standing in this table.
  const id = newId() as NoticeId;
  const row = await tables<Tables>(tx)
    .insertInto('notices.notice')
    .values({
      id,
      request,
      kind,
      recipient: `${recipient.kind}:${recipient.id}`,
      service: service ?? null,
      about: about ?? null,
      happened_at: happenedAt,
      sealed: sealer.seal(JSON.stringify(told), contextOf(id)),
      at,
    })
    .onConflict((conflict) => conflict.column('request').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Opens what a notice says in this language. */
export function openNotice(sealer: Sealer, { id, sealed }: { readonly id: NoticeId; readonly sealed: string }, language: Language): Told {
  const content: unknown = JSON.parse(sealer.open(sealed, contextOf(id)));
  if (!Value.Check(Content, content)) throw new Error(`notice ${id} does not say what a notice says`);
  return content[language];
}

function contextOf(id: NoticeId): string {
  return `notices.notice:${id}`;
}
