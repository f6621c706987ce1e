import { type Tx, tables } from '@tongban/platform';
import type { City, Department } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** Writes whose installation this is, over what stood there. */
export async function saveCity(tx: Tx, city: City): Promise<void> {
  const row = {
    one: true,
    name: city.name,
    region: city.region,
    host: city.host,
    hall_name: city.hall.name,
    hall_address: city.hall.address,
    hall_hours: city.hall.hours,
    enquiry: city.enquiry,
  };
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

/** Whose installation this is; undefined before it is set up. */
export async function findCity(tx: Tx): Promise<City | undefined> {
  const row = await tables<Tables>(tx).selectFrom('identity.city').selectAll().executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    name: row.name,
    region: row.region,
    host: row.host,
    hall: { name: row.hall_name, address: row.hall_address, hours: row.hall_hours },
    enquiry: row.enquiry,
  };
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
