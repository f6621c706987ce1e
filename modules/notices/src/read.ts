import { type Party, type PersonId, type Tx, tables } from '@tongban/platform';
import type { MailFate, NoticeId } from './contract.ts';
import type { Tables } from './tables.ts';

export type NoticeRow = Pick<Tables['notices.notice'], 'id' | 'kind' | 'about' | 'happened_at' | 'sealed' | 'at'> & {
  readonly read_at: string | null;
};

type Reader = { readonly party: Party; readonly person: PersonId };

/** Notices to the party, what happened last first, so many and older than that one; with when this person opened each. */
export async function listNotices(
  tx: Tx,
  reader: Reader,
  { before, about, most }: { readonly before?: NoticeId; readonly about?: string; readonly most?: number },
): Promise<readonly NoticeRow[]> {
  const last = before === undefined ? undefined : await findNotice(tx, reader, before);
  const all = noticesFor(tx, reader);
  const older =
    last === undefined
      ? all
      : all.where((eb) => eb(eb.refTuple('notices.notice.happened_at', 'notices.notice.id'), '<', eb.tuple(last.happened_at, last.id)));
  const chosen = about === undefined ? older : older.where('about', '=', about);
  const ordered = chosen.orderBy('notices.notice.happened_at', 'desc').orderBy('notices.notice.id', 'desc');
  return await (most === undefined ? ordered : ordered.limit(most)).execute();
}

/** One notice to the party; undefined where there is none for this actor. */
export async function findNotice(tx: Tx, reader: Reader, id: NoticeId): Promise<NoticeRow | undefined> {
  return await noticesFor(tx, reader).where('notices.notice.id', '=', id).executeTakeFirst();
}

/** How many notices to the party this person has not opened, counted up to so many. */
export async function countUnread(tx: Tx, reader: Reader, most: number): Promise<number> {
  const unread = noticesFor(tx, reader).where('notices.reading.at', 'is', null).limit(most);
  return (await unread.clearSelect().select('notices.notice.id').execute()).length;
}

/** Marks a notice as opened by this person, at the first time alone. */
export async function markRead(tx: Tx, notice: NoticeId, person: PersonId, at: string): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('notices.reading')
    .values({ notice, person, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function noticesFor(tx: Tx, { party, person }: Reader) {
  return tables<Tables>(tx)
    .selectFrom('notices.notice')
    .leftJoin('notices.reading', (join) =>
      join.onRef('notices.reading.notice', '=', 'notices.notice.id').on('notices.reading.person', '=', person),
    )
    .select(['notices.notice.id', 'kind', 'about', 'happened_at', 'sealed', 'notices.notice.at', 'notices.reading.at as read_at'])
    .where('recipient', '=', `${party.kind}:${party.id}`);
}

/** What became of the mail of this notice to this person, or of their last mail at all. */
export async function findMailFate(tx: Tx, person: PersonId, notice?: NoticeId): Promise<MailFate | undefined> {
  const mails = tables<Tables>(tx).selectFrom('notices.mail').select(['state', 'at', 'code']).where('person', '=', person);
  const chosen = notice === undefined ? mails : mails.where('notice', '=', notice);
  const row = await chosen.orderBy('since', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row && { state: row.state, at: row.at, ...(row.code !== null && { code: row.code }) };
}
