import type { ReadSetting, RecordChange } from '@tongban/administration/contract';
import { officialRegions, type Regions } from '@tongban/identifiers';
import type { Database, Tx } from '@tongban/platform';
import type { Order } from './departments.ts';
import { type DeputyRefusal, daysOf, faultNow, recordDeputy } from './deputies.ts';
import { isInDoubt } from './in-doubt.ts';
import { factsOf, faultOfRole, type RoleRefusal, recorder } from './roles.ts';
import { decideConfirmation, holdConfirmation, type Wanted } from './store/confirmation.ts';
import { insertDeputy } from './store/deputy.ts';
import { holdStaff, insertGrant, passwordMadeAt, updateStaff } from './store/staff.ts';

export type ConfirmationRefusal = 'confirmation-over' | 'second-is-you' | 'second-in-doubt' | RoleRefusal | DeputyRefusal;
type Decided = { readonly refusal: ConfirmationRefusal } | { readonly done: true };

export type Confirmations = {
  /**
   * A second administrator agrees or does not. Refused to whoever asked, to whoever would get it, and for seven days to an account whose
   * password another administrator made, who could be asking; the database refuses them as well.
   * What has become impossible meanwhile cannot be agreed to.
   */
  decide(order: Order, id: string, confirmed: boolean): Promise<Decided>;
};

type Dependencies = {
  readonly db: Database;
  readonly regions?: Regions;
  readonly recordChange: RecordChange;
  readonly readSetting: ReadSetting;
};

/** What waits for a second administrator (separation of duties). */
export function createConfirmations({ db, recordChange, readSetting, regions = officialRegions }: Dependencies): Confirmations {
  const record = recorder(recordChange);
  const carryOut = async (tx: Tx, order: Order, wanted: Wanted): Promise<ConfirmationRefusal | undefined> => {
    if (wanted.kind === 'deputy') {
      const fault = await faultNow(tx, wanted.stand, order.at, readSetting);
      if (fault === undefined) await insertDeputy(tx, wanted.stand, order.at);
      return fault;
    }
    const { official: id, role } = wanted;
    const official = await holdStaff(tx, id);
    const fault = official === undefined ? 'official-unknown' : await faultOfRole(tx, official, role, regions);
    if (fault !== undefined) return fault;
    await insertGrant(tx, id, role);
    await updateStaff(tx, id, {});
    return undefined;
  };
  return {
    decide: (order, id, confirmed) =>
      db.transaction(order.by, async (tx) => {
        const asked = await holdConfirmation(tx, id);
        if (asked === undefined) return { refusal: 'confirmation-over' };
        const { wanted, askedBy } = asked;
        if (askedBy === order.by.id || wanted.official === order.by.id) return { refusal: 'second-is-you' };
        if (isInDoubt(await passwordMadeAt(tx, order.by.id), order.at)) return { refusal: 'second-in-doubt' };
        const fault = confirmed ? await carryOut(tx, order, wanted) : undefined;
        if (fault !== undefined) return { refusal: fault };
        await decideConfirmation(tx, id, order.by.id, order.at, confirmed);
        const act = confirmed ? 'confirmed' : 'declined';
        if (wanted.kind === 'deputy') await recordDeputy(recordChange, tx, order, act, wanted.stand, { after: daysOf(wanted.stand) });
        else {
          const official = await holdStaff(tx, wanted.official);
          if (official !== undefined) await record(tx, order, act, 'role', official, { after: factsOf(wanted.role) });
        }
        return { done: true };
      }),
  };
}
