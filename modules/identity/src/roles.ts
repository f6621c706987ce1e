import type { Act, Facts, RecordChange } from '@tongban/administration/contract';
import { checkRegion, officialRegions, type Regions, regionCovers } from '@tongban/identifiers';
import type { Database, OfficialId, Tx } from '@tongban/platform';
import type { OfficialKept, RoleGiven } from './contract/administration.ts';
import type { Order } from './departments.ts';
import { takesSecond } from './domain/second-administrator.ts';
import { isInDoubt } from './in-doubt.ts';
import { findCity } from './store/city.ts';
import { insertConfirmation } from './store/confirmation.ts';
import { listDepartments } from './store/department.ts';
import {
  activeAdministrators,
  administratorsOf,
  deleteGrant,
  hadAnotherAdministrator,
  holdStaff,
  insertGrant,
  passwordMadeAt,
  updateStaff,
} from './store/staff.ts';

export type RoleRefusal =
  | 'official-unknown'
  | 'last-administrator'
  | 'department-not-open'
  | 'region-wrong'
  | 'region-outside'
  | 'role-held'
  | 'role-not-held'
  | 'asking-in-doubt';

/** Given, or waiting for a second administrator. */
export type Giving = { readonly refusal: RoleRefusal } | { readonly given: boolean };
type Taking = { readonly refusal: RoleRefusal } | { readonly done: true };

export type Roles = {
  /** In a transaction that holds the official. What takes a second is not to be asked for by an account in doubt, see `isInDoubt`. */
  give(tx: Tx, order: Order, official: OfficialKept, role: RoleGiven): Promise<Giving>;
  giveRole(order: Order, id: OfficialId, role: RoleGiven): Promise<Giving>;
  takeRole(order: Order, id: OfficialId, role: RoleGiven): Promise<Taking>;
};

type Dependencies = { readonly db: Database; readonly regions?: Regions; readonly recordChange: RecordChange };

/** Who holds which role where. */
export function createRoles({ db, recordChange, regions = officialRegions }: Dependencies): Roles {
  const record = recorder(recordChange);
  const give: Roles['give'] = async (tx, order, official, role) => {
    const refusal = await faultOfRole(tx, official, role, regions);
    if (refusal !== undefined) return { refusal };
    const inDoubt = isInDoubt(await passwordMadeAt(tx, order.by.id), order.at);
    if (takesSecond({ by: order.by.id, inDoubt, official: official.id, role: role.role, administrators: await administratorsOf(tx) })) {
      if (inDoubt) return { refusal: 'asking-in-doubt' };
      await insertConfirmation(tx, { kind: 'role', official: official.id, role }, order.by.id, order.at);
      await record(tx, order, 'asked', 'role', official, { after: factsOf(role) });
      return { given: false };
    }
    // Whoever took the second's place away could have prepared an account to take it.
    const alone = role.role === 'administrator' && (await hadAnotherAdministrator(tx, order.by.id));
    await insertGrant(tx, official.id, role);
    await updateStaff(tx, official.id, alone ? { password_made_at: order.at } : {});
    await record(tx, order, 'added', 'role', official, { after: factsOf(role) });
    return { given: true };
  };
  return {
    give,
    giveRole: (order, id, role) =>
      db.transaction(order.by, async (tx) => {
        const official = await holdStaff(tx, id);
        return official === undefined ? { refusal: 'official-unknown' } : await give(tx, order, official, role);
      }),
    takeRole: (order, id, role) =>
      db.transaction(order.by, async (tx) => {
        const official = await holdStaff(tx, id);
        if (official === undefined) return { refusal: 'official-unknown' };
        if (!holds(official, role)) return { refusal: 'role-not-held' };
        const rest = official.roles.filter((held) => !same(held, role));
        const administers = (roles: readonly RoleGiven[]) => roles.some((held) => held.role === 'administrator');
        const stepsDown = administers(official.roles) && !administers(rest);
        if (stepsDown && (await isLastAdministrator(tx, id))) return { refusal: 'last-administrator' };
        await deleteGrant(tx, id, role);
        await updateStaff(tx, id, stepsDown ? { administered: true } : {});
        await record(tx, order, 'removed', 'role', official, { before: factsOf(role) });
        return { done: true };
      }),
  };
}

/** Why this role cannot be given to this official; undefined where it can. */
export async function faultOfRole(tx: Tx, official: OfficialKept, role: RoleGiven, regions: Regions): Promise<RoleRefusal | undefined> {
  const department = (await listDepartments(tx)).find(({ id }) => id === role.department);
  if (department === undefined || department.closedAt !== undefined) return 'department-not-open';
  if (holds(official, role)) return 'role-held';
  if (role.region === undefined) return undefined;
  if (!checkRegion(role.region, { regions }).valid) return 'region-wrong';
  const where = department.region ?? (await findCity(tx))?.region;
  return where !== undefined && regionCovers(where, role.region) ? undefined : 'region-outside';
}

/** Whether nobody else could keep the system. */
export async function isLastAdministrator(tx: Tx, id: OfficialId): Promise<boolean> {
  const administrators = await activeAdministrators(tx);
  return administrators.length === 1 && administrators[0] === id;
}

type Recorded = { readonly before?: Facts; readonly after?: Facts };

/** Puts on record what was done to an official; the name stays masked, the staff number says who it is. */
export function recorder(recordChange: RecordChange) {
  return (tx: Tx, { by, at }: Order, act: Act, kind: 'official' | 'role', official: OfficialKept, values: Recorded = {}) =>
    recordChange(tx, { at, by, act, thing: { kind, id: official.id, name: official.staffNumber }, personal: ['name'], ...values });
}

export function factsOf({ role, department, region }: RoleGiven): Facts {
  return { role, department, region };
}

function holds(official: OfficialKept, role: RoleGiven): boolean {
  return official.roles.some((held) => same(held, role));
}

function same(one: RoleGiven, other: RoleGiven): boolean {
  return one.role === other.role && one.department === other.department && one.region === other.region;
}
