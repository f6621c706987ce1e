import { type DepartmentId, type Tx, tables } from '@tongban/platform';
import type { Department } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** Writes a department as it was set up, over what stood under its id; one that administrators keep is let be. */
export async function saveDepartment(tx: Tx, department: Department): Promise<void> {
  const columns = columnsOf(department);
  await tables<Tables>(tx)
    .insertInto('identity.department')
    .values({ ...columns, id: department.id, position: await countDepartments(tx), kept: false, closed_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns).where('identity.department.kept', '=', false))
    .execute();
}

/** Adds a department at the end of lists. */
export async function insertDepartment(tx: Tx, department: Department): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('identity.department')
    .values({ ...columnsOf(department), id: department.id, position: await countDepartments(tx), kept: true, closed_at: null })
    .execute();
}

/** Writes a department as its administrators keep it from now on. */
export async function updateDepartment(tx: Tx, id: DepartmentId, department: Department): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('identity.department')
    .set({ ...columnsOf(department), kept: true })
    .where('id', '=', id)
    .execute();
}

/** Closes it at this moment, or opens it again. */
export async function closeDepartment(tx: Tx, id: DepartmentId, closedAt: string | null): Promise<void> {
  await tables<Tables>(tx).updateTable('identity.department').set({ closed_at: closedAt, kept: true }).where('id', '=', id).execute();
}

/** Holds all departments for this transaction: what one may become depends on the others. */
export async function holdDepartments(tx: Tx): Promise<readonly Department[]> {
  await tables<Tables>(tx).selectFrom('identity.department').select('id').orderBy('id').forUpdate().execute();
  return await listDepartments(tx);
}

/** All departments of the city in their order, closed ones among them. */
export async function listDepartments(tx: Tx): Promise<readonly Department[]> {
  const rows = await tables<Tables>(tx).selectFrom('identity.department').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    short: row.short,
    uscc: row.uscc,
    level: row.level,
    phone: row.phone,
    address: row.address,
    hall: row.hall,
    reviewBody: row.review_body,
    court: row.court,
    kind: row.kind,
    ...(row.name_en === null ? {} : { nameEn: row.name_en }),
    ...(row.short_en === null ? {} : { shortEn: row.short_en }),
    ...(row.address_en === null ? {} : { addressEn: row.address_en }),
    ...(row.review_body_en === null ? {} : { reviewBodyEn: row.review_body_en }),
    ...(row.court_en === null ? {} : { courtEn: row.court_en }),
    ...(row.parent === null ? {} : { parent: row.parent }),
    ...(row.region === null ? {} : { region: row.region }),
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
  }));
}

async function countDepartments(tx: Tx): Promise<number> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.department')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

function columnsOf({ name, short, uscc, level, phone, address, hall, reviewBody, court, ...rest }: Department) {
  const { nameEn = null, shortEn = null, addressEn = null, reviewBodyEn = null, courtEn = null } = rest;
  const english = { name_en: nameEn, short_en: shortEn, address_en: addressEn, review_body_en: reviewBodyEn, court_en: courtEn };
  const { kind = 'statutory', parent = null, region = null } = rest;
  return { name, short, uscc, level, phone, address, hall, review_body: reviewBody, court, ...english, kind, parent, region };
}
