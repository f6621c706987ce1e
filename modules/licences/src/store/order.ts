import { type Tx, tables } from '@tongban/platform';
import type { NumberedRow, Tables } from '../tables.ts';

/** The next serial of this series, from 1 and without gaps; holds the series until the transaction ends. */
export async function nextSerial(tx: Tx, series: string): Promise<number> {
  const { last } = await tables<Tables>(tx)
    .insertInto('licences.counter')
    .values({ series, last: 1 })
    .onConflict((conflict) => conflict.column('series').doUpdateSet((row) => ({ last: row('licences.counter.last', '+', 1) })))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** Keeps an order with its number until its document is there. */
export async function insertNumbered(tx: Tx, row: NumberedRow): Promise<void> {
  await tables<Tables>(tx).insertInto('licences.numbered').values(row).execute();
}

/** Whether this order has its number and waits for its document. */
export async function isNumbered(tx: Tx, request: string): Promise<boolean> {
  const row = await tables<Tables>(tx).selectFrom('licences.numbered').select('number').where('request', '=', request).executeTakeFirst();
  return row !== undefined;
}

/** Takes an order out of those that wait; undefined where it was carried out already. */
export async function takeNumbered(tx: Tx, request: string): Promise<NumberedRow | undefined> {
  return await tables<Tables>(tx).deleteFrom('licences.numbered').where('request', '=', request).returningAll().executeTakeFirst();
}
