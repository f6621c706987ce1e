import { type Tx, tables } from '@tongban/platform';
import type { City } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** What was said of the city when it was set up. */
export type CityAsSetUp = Omit<City, 'hall'>;

/** Writes whose installation this is, over what stood there. */
export async function saveCity(tx: Tx, { name, region, host, enquiry }: CityAsSetUp): Promise<void> {
  const row = { one: true, name, region, host, enquiry };
  await tables<Tables>(tx)
    .insertInto('identity.city')
    .values(row)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row))
    .execute();
}

/** Whose installation this is, as it was set up; undefined before. */
export async function findCity(tx: Tx): Promise<CityAsSetUp | undefined> {
  return await tables<Tables>(tx).selectFrom('identity.city').select(['name', 'region', 'host', 'enquiry']).executeTakeFirst();
}
