import { type Tx, tables } from '@tongban/platform';
import type { City, Department } from '../contract.ts';
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

/** Writes a department, over what stood under its id. Position: the place in lists of one that is new. */
export async function saveDepartment(tx: Tx, department: Department, position: number): Promise<void> {
  const { reviewBody, ...rest } = department;
  const row = { ...rest, review_body: reviewBody };
  await tables<Tables>(tx)
    .insertInto('identity.department')
    .values({ ...row, position })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Whose installation this is, as it was set up; undefined before. */
export async function findCity(tx: Tx): Promise<CityAsSetUp | undefined> {
  return await tables<Tables>(tx).selectFrom('identity.city').select(['name', 'region', 'host', 'enquiry']).executeTakeFirst();
}

/** All departments of the city in their order. */
export async function listDepartments(tx: Tx): Promise<readonly Department[]> {
  return await tables<Tables>(tx)
    .selectFrom('identity.department')
    .select(['id', 'name', 'short', 'uscc', 'level', 'phone', 'address', 'hall', 'review_body as reviewBody', 'court'])
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** How many departments there are, so that a new one comes last. */
export async function countDepartments(tx: Tx): Promise<number> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.department')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}
