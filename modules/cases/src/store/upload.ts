import { addDays, dayOf, endOf } from '@tongban/kernel';
import { type PersonId, run, type Tx, tables } from '@tongban/platform';
import type { Tables } from '../tables.ts';

/** What a person has brought on one day: files, and bytes of them all. */
export type Brought = { readonly files: number; readonly bytes: number };
export type Upload = { readonly person: PersonId; readonly file: string; readonly bytes: number };

/** What this person has brought today, in Shanghai, before this file; whatever else they bring at the moment waits until this is written. */
export async function broughtToday(tx: Tx, { person, file }: Upload, at: string): Promise<Brought> {
  await run(tx).query('select pg_advisory_xact_lock(hashtext($1))', [`cases.upload ${person}`]);
  const { rows } = await run(tx).query<Brought>(
    'select count(*) as files, coalesce(sum(bytes), 0)::bigint as bytes from cases.upload where person = $1 and at > $2 and file <> $3',
    [person, endOf(addDays(dayOf(at), -1)), file],
  );
  return rows[0] ?? { files: 0, bytes: 0 };
}

/**
 * Writes down that a file is about to be kept. In a transaction of its own, before the file is: whoever removes the same content at the
 * moment is waited for, and from then on finds that somebody brings it.
 */
export async function noteUpload(tx: Tx, upload: Upload, at: string): Promise<void> {
  await holdFile(tx, upload.file);
  const row = { at, look_at: dayLater(at) };
  await tables<Tables>(tx)
    .insertInto('cases.upload')
    .values({ ...upload, ...row })
    .onConflict((conflict) => conflict.columns(['file', 'person']).doUpdateSet(row))
    .execute();
}

/** A file whose day of grace is over, and which is to be looked at; these are left out, because they failed a moment ago. */
export async function findDueUpload(tx: Tx, now: string, except: readonly string[]): Promise<string | undefined> {
  const due = tables<Tables>(tx).selectFrom('cases.upload').select('file').where('look_at', '<=', now);
  const row = await (except.length === 0 ? due : due.where('file', 'not in', [...except])).orderBy('look_at').limit(1).executeTakeFirst();
  return row?.file;
}

/**
 * Settles what is due of a file: in a document it stays for good and is watched no longer, in a draft it is looked at again in a day.
 * Whether the file is to be removed: nothing names it, and nobody has brought it within a day. Nobody can bring it before this ends.
 */
export async function settleUpload(tx: Tx, file: string, now: string): Promise<boolean> {
  await holdFile(tx, file);
  const db = tables<Tables>(tx);
  const due = db.selectFrom('cases.upload').where('file', '=', file).where('look_at', '<=', now);
  if ((await due.select('person').executeTakeFirst()) === undefined) return false;
  const { rows } = await run(tx).query<{ document: boolean; draft: boolean }>(
    `select exists (select from cases.document where files @> array[$1]) as document,
       exists (select from cases.draft where files @> array[$1]) as draft`,
    [file],
  );
  const named = rows[0];
  if (named?.draft && !named.document) {
    await db
      .updateTable('cases.upload')
      .set({ look_at: dayLater(now) })
      .where('file', '=', file)
      .where('look_at', '<=', now)
      .execute();
    return false;
  }
  await db.deleteFrom('cases.upload').where('file', '=', file).where('look_at', '<=', now).execute();
  const left = await db.selectFrom('cases.upload').select('person').where('file', '=', file).executeTakeFirst();
  return named?.document !== true && left === undefined;
}

/** One at a time brings or removes the same content. */
async function holdFile(tx: Tx, file: string): Promise<void> {
  await run(tx).query('select pg_advisory_xact_lock(hashtext($1))', [`cases.file ${file}`]);
}

function dayLater(at: string): string {
  return new Date(Date.parse(at) + 86_400_000).toISOString();
}
