import { newId, type Tx, tables } from '@tongban/platform';
import type { Counter, Hall, HallToAdd } from '../contract.ts';
import type { Tables } from '../tables.ts';

export type HallValues = Omit<HallToAdd, 'counters'>;
export type CounterValues = Omit<Counter, 'id' | 'closedAt'>;

/** Halls in the order in which they came, open ones first, each with its counters. */
export async function readHalls(tx: Tx): Promise<readonly Hall[]> {
  const db = tables<Tables>(tx);
  const halls = await db
    .selectFrom('administration.hall')
    .selectAll()
    .orderBy((eb) => eb('closed_at', 'is not', null))
    .orderBy('id')
    .execute();
  const counters = await db.selectFrom('administration.counter').selectAll().orderBy('id').execute();
  return halls.map((row) =>
    hallOf(
      row,
      counters.filter(({ hall }) => hall === row.id),
    ),
  );
}

/** The hall under this id, held for this transaction. */
export async function holdHall(tx: Tx, id: string): Promise<Hall | undefined> {
  const row = await tables<Tables>(tx).selectFrom('administration.hall').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : (await readHalls(tx)).find((hall) => hall.id === id);
}

/** The hall that has this counter, held for this transaction, and the counter. */
export async function holdCounter(tx: Tx, id: string): Promise<{ readonly hall: Hall; readonly counter: Counter } | undefined> {
  const row = await tables<Tables>(tx).selectFrom('administration.counter').select('hall').where('id', '=', id).executeTakeFirst();
  const hall = row === undefined ? undefined : await holdHall(tx, row.hall);
  const counter = hall?.counters.find((one) => one.id === id);
  return hall === undefined || counter === undefined ? undefined : { hall, counter };
}

export async function insertHall(tx: Tx, hall: HallValues): Promise<string> {
  const id = newId();
  await tables<Tables>(tx)
    .insertInto('administration.hall')
    .values({ id, ...columnsOf(hall), closed_at: null })
    .execute();
  return id;
}

export async function updateHall(tx: Tx, id: string, hall: HallValues): Promise<void> {
  await tables<Tables>(tx).updateTable('administration.hall').set(columnsOf(hall)).where('id', '=', id).execute();
}

/** Closes a hall or a counter at this moment, or opens it again. */
export async function setClosed(tx: Tx, table: 'hall' | 'counter', id: string, closedAt: string | null): Promise<void> {
  await tables<Tables>(tx).updateTable(`administration.${table}`).set({ closed_at: closedAt }).where('id', '=', id).execute();
}

export async function insertCounter(tx: Tx, hall: string, counter: CounterValues): Promise<string> {
  const id = newId();
  await tables<Tables>(tx)
    .insertInto('administration.counter')
    .values({ id, hall, ...columnsOfCounter(counter), closed_at: null })
    .execute();
  return id;
}

export async function updateCounter(tx: Tx, id: string, counter: CounterValues): Promise<void> {
  await tables<Tables>(tx).updateTable('administration.counter').set(columnsOfCounter(counter)).where('id', '=', id).execute();
}

function columnsOfCounter({ number, name, nameEn, services }: CounterValues) {
  return { number, name, name_en: nameEn ?? null, services: [...services] };
}

function columnsOf({ name, nameEn, address, addressEn, hours, hoursEn, phone, coordinates }: HallValues) {
  const { longitude = null, latitude = null } = coordinates ?? {};
  const english = { name_en: nameEn ?? null, address_en: addressEn ?? null, hours_en: hoursEn ?? null };
  return { name, address, hours, ...english, phone: phone ?? null, longitude, latitude };
}

function hallOf(row: Tables['administration.hall'], counters: readonly Tables['administration.counter'][]): Hall {
  const { id, name, address, hours, longitude, latitude } = row;
  return {
    id,
    name,
    ...(row.name_en === null ? {} : { nameEn: row.name_en }),
    address,
    ...(row.address_en === null ? {} : { addressEn: row.address_en }),
    hours,
    ...(row.hours_en === null ? {} : { hoursEn: row.hours_en }),
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(longitude === null || latitude === null ? {} : { coordinates: { longitude, latitude } }),
    ...closing(row),
    counters: counters.map(counterOf),
  };
}

function counterOf(row: Tables['administration.counter']): Counter {
  const { id, number, name, name_en, services } = row;
  return { id, number, name, ...(name_en === null ? {} : { nameEn: name_en }), services, ...closing(row) };
}

function closing(row: { readonly closed_at: string | null }): { readonly closedAt?: string } {
  return row.closed_at === null ? {} : { closedAt: row.closed_at };
}
