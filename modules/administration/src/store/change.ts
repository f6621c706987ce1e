import { canonical, run, sha256, type Tx, tables } from '@tongban/platform';
import type { RecordChange } from '../contract.ts';
import { differenceOf } from '../domain/difference.ts';
import type { Tables } from '../tables.ts';

export type Row = Tables['administration.change'];

/** What stands before the first change. */
export const beginning = '0'.repeat(64);

/** Appends a change to the record. Changes made at the same moment wait for one another, so that none is chained to the same. */
export const recordChange: RecordChange = async (tx, { at, by, act, thing, before = {}, after = {}, personal = [] }) => {
  if (by.kind !== 'official' && by.kind !== 'system')
    throw new Error(`a change is recorded of officials and the system, not of ${by.kind}`);
  const difference = differenceOf(before, after, personal);
  if (act === 'changed' && Object.keys({ ...difference.before, ...difference.after }).length === 0) return;
  const head = await headOf(tx);
  const fact = {
    position: head.last + 1,
    at: new Date(at).toISOString(),
    official: by.kind === 'official' ? by.id : null,
    official_name: by.name,
    act,
    kind: thing.kind,
    thing: thing.id,
    name: thing.name,
    ...difference,
    prev: head.hash,
  };
  await tables<Tables>(tx)
    .insertInto('administration.change')
    .values({ ...fact, hash: hashOf(fact) })
    .execute();
};

/** What a change is known by: all of it, and through the one before it everything before. */
export function hashOf(fact: Omit<Row, 'hash'>): string {
  return sha256(canonical(fact));
}

async function headOf(tx: Tx): Promise<{ readonly last: number; readonly hash: string }> {
  await run(tx).query('select pg_advisory_xact_lock(hashtext($1))', ['administration.change']);
  const { rows } = await run(tx).query<{ last: number; hash: string }>('select last, hash from administration.head()');
  return rows[0] ?? { last: 0, hash: beginning };
}
