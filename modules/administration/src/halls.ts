import type { Actor, Database, Tx } from '@tongban/platform';
import type { Act, Counter, Facts, Hall, HallToAdd, RecordChange } from './contract.ts';
import {
  type CounterValues,
  type HallValues,
  holdCounter,
  holdHall,
  insertCounter,
  insertHall,
  readHalls,
  setClosed,
  updateCounter,
  updateHall,
} from './store/hall.ts';

type Administrator = Extract<Actor, { kind: 'official' }>;
type Order = { readonly by: Administrator; readonly at: string };

export type HallRefusal =
  | 'hall-unknown'
  | 'counter-unknown'
  | 'hall-name-taken'
  | 'counter-number-taken'
  | 'service-unknown'
  | 'hall-closed'
  | 'last-hall'
  | 'closed-already'
  | 'open-already';

/** The id of what was written, or why it was not. */
export type HallAnswer = { readonly id: string } | { readonly refusal: HallRefusal };

export type Halls = {
  /** All halls with all counters, closed ones last. */
  all(tx: Tx): Promise<readonly Hall[]>;
  /** What the public may go to: open halls with open counters. */
  open(tx: Tx): Promise<readonly Hall[]>;
  add(order: Order, hall: HallValues): Promise<HallAnswer>;
  change(order: Order, id: string, hall: HallValues): Promise<HallAnswer>;
  /** Closes or opens; the last open hall stays open, since every guide names one. */
  setOpen(order: Order, id: string, open: boolean): Promise<HallAnswer>;
  addCounter(order: Order, hall: string, counter: CounterValues): Promise<HallAnswer>;
  changeCounter(order: Order, id: string, counter: CounterValues): Promise<HallAnswer>;
  setCounterOpen(order: Order, id: string, open: boolean): Promise<HallAnswer>;
};

type Dependencies = {
  readonly db: Database;
  readonly recordChange: RecordChange;
  readonly serviceIds: (tx: Tx) => Promise<readonly string[]>;
};

/** Halls and their counters; nothing is ever deleted, since papers name it. */
export function createHalls({ db, recordChange, serviceIds }: Dependencies): Halls {
  const record = (tx: Tx, { by, at }: Order, act: Act, thing: Named, before?: Facts, after?: Facts) =>
    recordChange(tx, { at, by, act, thing, ...(before && { before }), ...(after && { after }) });
  const inOne = (order: Order, fn: (tx: Tx) => Promise<HallAnswer>) => db.transaction(order.by, fn);
  return {
    all: readHalls,
    open: async (tx) => (await readHalls(tx)).filter(isOpen).map((hall) => ({ ...hall, counters: hall.counters.filter(isOpen) })),
    add: (order, hall) =>
      inOne(order, async (tx) => {
        if (await nameTaken(tx, hall.name)) return { refusal: 'hall-name-taken' };
        const id = await insertHall(tx, hall);
        await record(tx, order, 'added', { kind: 'hall', id, name: hall.name }, undefined, hallFacts(hall));
        return { id };
      }),
    change: (order, id, hall) =>
      inOne(order, async (tx) => {
        const before = await holdHall(tx, id);
        if (before === undefined) return { refusal: 'hall-unknown' };
        if (await nameTaken(tx, hall.name, id)) return { refusal: 'hall-name-taken' };
        await updateHall(tx, id, hall);
        await record(tx, order, 'changed', { kind: 'hall', id, name: hall.name }, hallFacts(before), hallFacts(hall));
        return { id };
      }),
    setOpen: (order, id, open) =>
      inOne(order, async (tx) => {
        const hall = await holdHall(tx, id);
        if (hall === undefined) return { refusal: 'hall-unknown' };
        if (isOpen(hall) === open) return { refusal: open ? 'open-already' : 'closed-already' };
        if (!open && (await readHalls(tx)).filter(isOpen).length === 1) return { refusal: 'last-hall' };
        await setClosed(tx, 'hall', id, open ? null : order.at);
        await record(tx, order, open ? 'reopened' : 'closed', { kind: 'hall', id, name: hall.name });
        return { id };
      }),
    addCounter: (order, hallId, counter) =>
      inOne(order, async (tx) => {
        const hall = await holdHall(tx, hallId);
        if (hall === undefined) return { refusal: 'hall-unknown' };
        const refusal = (isOpen(hall) ? undefined : 'hall-closed') ?? (await lackingOf(tx, hall, counter, serviceIds));
        if (refusal !== undefined) return { refusal };
        const id = await insertCounter(tx, hallId, counter);
        await record(tx, order, 'added', counterThing(hall, { ...counter, id }), undefined, counterFacts(counter));
        return { id };
      }),
    changeCounter: (order, id, counter) =>
      inOne(order, async (tx) => {
        const held = await holdCounter(tx, id);
        if (held === undefined) return { refusal: 'counter-unknown' };
        const refusal = await lackingOf(tx, held.hall, counter, serviceIds, id);
        if (refusal !== undefined) return { refusal };
        await updateCounter(tx, id, counter);
        await record(tx, order, 'changed', counterThing(held.hall, { ...counter, id }), counterFacts(held.counter), counterFacts(counter));
        return { id };
      }),
    setCounterOpen: (order, id, open) =>
      inOne(order, async (tx) => {
        const held = await holdCounter(tx, id);
        if (held === undefined) return { refusal: 'counter-unknown' };
        if (isOpen(held.counter) === open) return { refusal: open ? 'open-already' : 'closed-already' };
        const refusal = open ? await lackingOf(tx, held.hall, held.counter, serviceIds, id) : undefined;
        if (refusal !== undefined) return { refusal };
        await setClosed(tx, 'counter', id, open ? null : order.at);
        await record(tx, order, open ? 'reopened' : 'closed', counterThing(held.hall, held.counter));
        return { id };
      }),
  };
}

type Named = { readonly kind: 'hall' | 'counter'; readonly id: string; readonly name: string };

/** Adds a hall with its counters where there is none of that name; one that is there stays as its administrators keep it. */
export async function ensureHall(tx: Tx, hall: HallToAdd): Promise<void> {
  if (await nameTaken(tx, hall.name)) return;
  const id = await insertHall(tx, hall);
  for (const counter of hall.counters ?? []) await insertCounter(tx, id, counter);
}

/** The hall that guides name: the oldest that is open. */
export async function mainHall(tx: Tx): Promise<Hall | undefined> {
  return (await readHalls(tx))[0];
}

function isOpen({ closedAt }: Hall | Counter): boolean {
  return closedAt === undefined;
}

async function nameTaken(tx: Tx, name: string, by?: string): Promise<boolean> {
  return (await readHalls(tx)).some((hall) => hall.name === name && hall.id !== by);
}

/** What keeps this counter from standing in this hall. */
async function lackingOf(
  tx: Tx,
  hall: Hall,
  { number, services }: CounterValues,
  serviceIds: Dependencies['serviceIds'],
  id?: string,
): Promise<HallRefusal | undefined> {
  if (hall.counters.some((other) => other.id !== id && isOpen(other) && other.number === number)) return 'counter-number-taken';
  const known = services.length === 0 ? [] : await serviceIds(tx);
  return services.every((service) => known.includes(service)) ? undefined : 'service-unknown';
}

function counterThing(hall: Hall, { id, number }: Pick<Counter, 'id' | 'number'>): Named {
  return { kind: 'counter', id, name: `${hall.name} ${number}` };
}

function hallFacts({ name, nameEn, address, addressEn, hours, hoursEn, phone, coordinates }: HallValues): Facts {
  return { name, nameEn, address, addressEn, hours, hoursEn, phone, longitude: coordinates?.longitude, latitude: coordinates?.latitude };
}

function counterFacts({ number, name, nameEn, services }: CounterValues): Facts {
  return { number, name, nameEn, services };
}
