import { type Tx, tables } from '@tongban/platform';
import type { City } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** What was said of the city when it was set up. */
export type CityAsSetUp = Pick<City, 'name' | 'region' | 'host' | 'enquiry'> & {
  readonly nameEn?: string | null | undefined;
  readonly hostEn?: string | null | undefined;
};

/** Writes whose installation this is, over what stood there. */
export async function saveCity(tx: Tx, { name, region, host, enquiry, nameEn = null, hostEn = null }: CityAsSetUp): Promise<void> {
  const row = { one: true, name, region, host, enquiry, name_en: nameEn, host_en: hostEn };
  await tables<Tables>(tx)
    .insertInto('identity.city')
    .values(row)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row))
    .execute();
}

/** Whose installation this is, as it was set up; undefined before. */
export async function findCity(tx: Tx): Promise<CityAsSetUp | undefined> {
  return await tables<Tables>(tx)
    .selectFrom('identity.city')
    .select(['name', 'region', 'host', 'enquiry', 'name_en as nameEn', 'host_en as hostEn'])
    .executeTakeFirst();
}
