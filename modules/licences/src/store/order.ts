import { run, type Tx, tables } from '@tongban/platform';
import type { NumberedRow, Tables } from '../tables.ts';

/**
 * The next serial of each series, from 1 and without gaps; holds the series until the transaction ends. So that the next order need
 * not wait for the disk as well, this transaction commits without: should it be lost in a crash, everything after it is lost too, the
 * licence and the message among it, and the order comes again.
 */
export async function nextSerials(tx: Tx, series: readonly string[]): Promise<ReadonlyMap<string, number>> {
  await run(tx).query('set local synchronous_commit to off');
  const rows = await tables<Tables>(tx)
    .insertInto('licences.counter')
    .values(series.map((each) => ({ series: each, last: 1 })))
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('licences.counter.last', '+', 1) })))
    .returning(['series', 'last'])
    .execute();
  return new Map(rows.map((row) => [row.series, row.last]));
}

/** Keeps an order with its number until its document is there. */
export async function insertNumbered(tx: Tx, row: NumberedRow): Promise<void> {
  await tables<Tables>(tx).insertInto('licences.numbered').values(row).execute();
}

/** Whether this order came before: it has its number, or its licence stands in the vault. */
export async function isKnown(tx: Tx, request: string): Promise<boolean> {
  const { rows } = await run(tx).query(
    `select from licences.numbered where request = $1 union all select from licences.licence where request = $1`,
    [request],
  );
  return rows.length > 0;
}

/** Takes an order out of those that wait; undefined where it was carried out already. */
export async function takeNumbered(tx: Tx, request: string): Promise<NumberedRow | undefined> {
  return await tables<Tables>(tx).deleteFrom('licences.numbered').where('request', '=', request).returningAll().executeTakeFirst();
}
