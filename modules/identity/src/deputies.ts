import type { Facts, ReadSetting, RecordChange } from '@tongban/administration/contract';
import { dayOf } from '@tongban/kernel';
import type { Database, OfficialId, Tx } from '@tongban/platform';
import type { Order } from './departments.ts';
import { type DeputyFault, faultOfDeputy } from './domain/deputy.ts';
import { takesSecond } from './domain/second-administrator.ts';
import { isInDoubt } from './in-doubt.ts';
import { longestDeputy } from './settings.ts';
import { insertConfirmation } from './store/confirmation.ts';
import { deputiesOf, endDeputy, insertDeputy, type Standing } from './store/deputy.ts';
import { administratorsOf, holdStaff, passwordMadeAt } from './store/staff.ts';

export type DeputyRefusal = DeputyFault | 'official-unknown' | 'deputy-unknown' | 'deputy-over' | 'asking-in-doubt';
export type DeputyAnswer = { readonly refusal: DeputyRefusal } | { readonly given: boolean };

export type Deputies = {
  /** On these days the deputy has the roles of the other, the keeping of the system excepted; what they do says in whose place. */
  name(order: Order, stand: Standing): Promise<DeputyAnswer>;
  /** Ends it before its time; in time it ends by itself. */
  end(order: Order, id: string): Promise<DeputyAnswer>;
};

type Dependencies = { readonly db: Database; readonly recordChange: RecordChange; readonly readSetting: ReadSetting };

/** Who stands in for whom. */
export function createDeputies({ db, recordChange, readSetting }: Dependencies): Deputies {
  return {
    name: (order, stand) =>
      db.transaction(order.by, async (tx) => {
        const fault = await faultNow(tx, stand, order.at, readSetting);
        if (fault !== undefined) return { refusal: fault };
        const administrators = await administratorsOf(tx);
        const inDoubt = isInDoubt(await passwordMadeAt(tx, order.by.id), order.at);
        const asked = takesSecond({ by: order.by.id, inDoubt, official: stand.deputy, role: 'deputy', administrators });
        if (asked && inDoubt) return { refusal: 'asking-in-doubt' };
        if (asked) await insertConfirmation(tx, { kind: 'deputy', official: stand.deputy, stand }, order.by.id, order.at);
        else await insertDeputy(tx, stand, order.at);
        await recordDeputy(recordChange, tx, order, asked ? 'asked' : 'added', stand, { after: daysOf(stand) });
        return { given: !asked };
      }),
    end: (order, id) =>
      db.transaction(order.by, async (tx) => {
        const stand = await endDeputy(tx, id, dayOf(order.at), order.at);
        if (stand === undefined) return { refusal: 'deputy-over' };
        await recordDeputy(recordChange, tx, order, 'ended', stand, { before: daysOf(stand) });
        return { given: false };
      }),
  };
}

/** Why nobody can stand in like that at this moment; both officials are held. */
export async function faultNow(tx: Tx, stand: Standing, at: string, readSetting: ReadSetting): Promise<DeputyRefusal | undefined> {
  const today = dayOf(at);
  if ((await holdStaff(tx, stand.official)) === undefined) return 'official-unknown';
  const deputy = await holdStaff(tx, stand.deputy);
  if (deputy === undefined || deputy.suspendedAt !== undefined) return 'deputy-unknown';
  const longest = await readSetting(tx, longestDeputy);
  return faultOfDeputy(stand, { today, longest, others: await deputiesOf(tx, stand.official, today) });
}

type Recorded = { readonly before?: Facts; readonly after?: Facts };

/** Puts on record who stands in for whom, by staff number. */
export async function recordDeputy(
  recordChange: RecordChange,
  tx: Tx,
  { by, at }: Order,
  act: 'asked' | 'added' | 'ended' | 'confirmed' | 'declined',
  { official, deputy }: Standing,
  values: Recorded,
): Promise<void> {
  const name = `${await staffNumberOf(tx, deputy)} → ${await staffNumberOf(tx, official)}`;
  await recordChange(tx, { at, by, act, thing: { kind: 'deputy', id: deputy, name }, ...values });
}

export function daysOf({ official, from, to }: Standing): Facts {
  return { standsFor: official, from, to };
}

async function staffNumberOf(tx: Tx, id: OfficialId): Promise<string> {
  return (await holdStaff(tx, id))?.staffNumber ?? id;
}
