import { type Actor, type Tx, tables } from '@tongban/platform';
import type { Tables } from '../tables.ts';

export type KeptSetting = Tables['administration.setting'];

/** Everything that an administrator has set, by key. */
export async function readSettings(tx: Tx): Promise<ReadonlyMap<string, KeptSetting>> {
  const rows = await tables<Tables>(tx).selectFrom('administration.setting').selectAll().execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** Sets a value, over what stood there. */
export async function keepSetting(
  tx: Tx,
  key: string,
  value: number | string,
  by: Extract<Actor, { kind: 'official' }>,
  at: string,
): Promise<void> {
  const row = { value: JSON.stringify(value), official: by.id, official_name: by.name, changed_at: at };
  await tables<Tables>(tx)
    .insertInto('administration.setting')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

/** From now on the value stands as the code says. */
export async function dropSetting(tx: Tx, key: string): Promise<void> {
  await tables<Tables>(tx).deleteFrom('administration.setting').where('key', '=', key).execute();
}
