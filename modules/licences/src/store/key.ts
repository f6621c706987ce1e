import { run, type Tx, tables } from '@tongban/platform';
import type { KeyRow, Tables } from '../tables.ts';

/** The newest key of this authority that can sign from this moment (ISO 8601) until that one; undefined where there is none. */
export async function findKey(tx: Tx, authority: string, from: string, until: string): Promise<KeyRow | undefined> {
  return await tables<Tables>(tx)
    .selectFrom('licences.signing_key')
    .selectAll()
    .where('authority', '=', authority)
    .where('valid_from', '<=', from)
    .where('valid_to', '>', until)
    .orderBy('valid_to', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Keys are made one after the other, so that two processes that start together make one root. */
export async function holdKeys(tx: Tx): Promise<void> {
  await run(tx).query(`select pg_advisory_xact_lock(hashtext('licences.signing_key'))`);
}

export async function insertKey(tx: Tx, row: KeyRow): Promise<void> {
  await tables<Tables>(tx).insertInto('licences.signing_key').values(row).execute();
}
