import { addDays, type Day, endOf } from '@tongban/kernel';
import { type Database, type Tx, tables, type Verified } from '@tongban/platform';
import type { Act, Change, Changes, ThingKind } from '../contract.ts';
import { beginning, hashOf, type Row } from '../store/change.ts';
import type { Tables } from '../tables.ts';

export type ChangeFilter = {
  readonly official?: string;
  readonly kind?: ThingKind;
  readonly act?: Act;
  /** The id of what was changed, or part of its name. */
  readonly q?: string;
  /** First and last day, in Shanghai. */
  readonly from?: Day;
  readonly to?: Day;
  /** Only what came before this position. */
  readonly before?: number;
};

/** Changes that fit, newest first, at most so many. */
export async function readChanges(tx: Tx, filter: ChangeFilter, most: number): Promise<Changes> {
  const rows = await matching(tx, filter)
    .orderBy('position', 'desc')
    .limit(most + 1)
    .execute();
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { changes: shown.map(changeOf), ...(rows.length > most && last !== undefined ? { more: last.position } : {}) };
}

function matching(tx: Tx, { official, kind, act, q, from, to, before }: ChangeFilter) {
  let query = tables<Tables>(tx).selectFrom('administration.change').selectAll();
  // The edge: an id that is nobody's finds nothing.
  if (official !== undefined) query = query.where('official', '=', official as NonNullable<Row['official']>);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (act !== undefined) query = query.where('act', '=', act);
  if (before !== undefined) query = query.where('position', '<', before);
  if (from !== undefined) query = query.where('at', '>=', endOf(addDays(from, -1)));
  if (to !== undefined) query = query.where('at', '<', endOf(to));
  if (q !== undefined && q.trim() !== '') {
    const like = `%${q.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((eb) => eb.or([eb('thing', '=', q.trim()), eb('name', 'ilike', like)]));
  }
  return query;
}

function changeOf(row: Row): Change {
  const { position, at, act, kind, thing, name, before, after, hash } = row;
  const official = row.official === null ? {} : { official: row.official };
  return { position, at, ...official, officialName: row.official_name, act, kind, thing, name, before, after, hash };
}

/** Whether the record is whole: how many changes there are, and the position of the first that is missing or not as it was written. */
export type Wholeness = { readonly count: number; readonly broken?: number };

const atOnce = 1000;

/** Walks the whole record from its beginning. */
export async function checkChain(tx: Tx): Promise<Wholeness> {
  let prev = beginning;
  let count = 0;
  for (;;) {
    const rows = await tables<Tables>(tx)
      .selectFrom('administration.change')
      .selectAll()
      .where('position', '>', count)
      .orderBy('position')
      .limit(atOnce)
      .execute();
    for (const { hash, ...fact } of rows) {
      if (fact.position !== count + 1 || fact.prev !== prev || hash !== hashOf(fact)) return { count, broken: count + 1 };
      prev = hash;
      count += 1;
    }
    if (rows.length < atOnce) return { count };
  }
}

/** The record as a whole, for whoever verifies the database. */
export async function* verifyChanges(db: Database): AsyncGenerator<Verified> {
  const { count, broken } = await db.transaction({ kind: 'system', name: 'verify' }, checkChain);
  yield { entries: count, broken: broken === undefined ? [] : [`change ${broken} of the record is not what was written, or is missing`] };
}
