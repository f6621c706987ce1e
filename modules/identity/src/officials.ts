import type { RecordChange } from '@tongban/administration/contract';
import { type Database, hashPassword, type OfficialId, type Tx } from '@tongban/platform';
import type { OfficialKept, RoleGiven } from './contract/administration.ts';
import type { Order } from './departments.ts';
import { makePassword } from './initial-password.ts';
import { isLastAdministrator, type RoleRefusal, type Roles, recorder } from './roles.ts';
import { columnsOf, type Described } from './store/official.ts';
import { endSessionsOf, hadAnotherAdministrator, holdStaff, insertStaff, setPassword, updateStaff } from './store/staff.ts';

export type OfficialRefusal = RoleRefusal | 'staff-number-taken' | 'yourself' | 'suspended-already' | 'active-already';

type Refused = { readonly refusal: OfficialRefusal };
type Done = Refused | { readonly done: true };
/** The password, to be handed over: it is shown this once and kept nowhere. */
export type WithPassword = Refused | { readonly id: OfficialId; readonly password: string };

type Values = Described & Pick<OfficialKept, 'staffNumber'> & { readonly roles: readonly RoleGiven[] };

export type Officials = {
  /** With all of these roles, or not at all; one that takes a second administrator waits for the answer. */
  add(order: Order, official: Values): Promise<WithPassword>;
  change(order: Order, id: OfficialId, values: Described): Promise<Done>;
  /** Ends every session at once; refused of oneself, so that the last administrator stays. */
  suspend(order: Order, id: OfficialId): Promise<Done>;
  resume(order: Order, id: OfficialId): Promise<Done>;
  /** Ends every session; refused of oneself: whoever knows the own password changes it. */
  resetPassword(order: Order, id: OfficialId): Promise<WithPassword>;
};

type Dependencies = { readonly db: Database; readonly recordChange: RecordChange; readonly roles: Roles };

/** Officials as the administrators of the city keep them. */
export function createOfficials({ db, recordChange, roles: { give } }: Dependencies): Officials {
  const record = recorder(recordChange);
  const onOne = <T>(order: Order, id: OfficialId, fn: (tx: Tx, official: OfficialKept) => Promise<T>): Promise<T | Refused> =>
    db.transaction(order.by, async (tx) => {
      const official = await holdStaff(tx, id);
      return official === undefined ? refused('official-unknown') : await fn(tx, official);
    });
  return {
    add: async (order, { roles, ...values }) => {
      const { password, credential } = await newPassword();
      const adding = db.transaction(order.by, async (tx) => {
        const id = await insertStaff(tx, values, order.at);
        if (id === undefined) return refused('staff-number-taken');
        const official: OfficialKept = { ...values, id, roles: [], initialPassword: true };
        await setPassword(tx, id, credential, order.at);
        // The only administrator there ever was could make everybody up anyway.
        if (await hadAnotherAdministrator(tx, order.by.id)) await updateStaff(tx, id, { password_made_at: order.at });
        await record(tx, order, 'added', 'official', official, { after: values });
        for (const role of roles) {
          const answer = await give(tx, order, official, role);
          if ('refusal' in answer) throw new NotAdded(answer.refusal);
        }
        return { id, password };
      });
      return await adding.catch(asRefusal);
    },
    change: (order, id, values) =>
      onOne(order, id, async (tx, official) => {
        await updateStaff(tx, id, columnsOf(values));
        const { name, post, postEn } = official;
        await record(tx, order, 'changed', 'official', official, { before: { name, post, postEn }, after: values });
        return done;
      }),
    suspend: (order, id) =>
      onOne(order, id, async (tx, official) => {
        if (id === order.by.id) return refused('yourself');
        if (official.suspendedAt !== undefined) return refused('suspended-already');
        if (await isLastAdministrator(tx, id)) return refused('last-administrator');
        await updateStaff(tx, id, { suspended_at: order.at });
        await endSessionsOf(tx, id, order.at);
        await record(tx, order, 'suspended', 'official', official);
        return done;
      }),
    resume: (order, id) =>
      onOne(order, id, async (tx, official) => {
        if (official.suspendedAt === undefined) return refused('active-already');
        await updateStaff(tx, id, { suspended_at: null });
        await record(tx, order, 'resumed', 'official', official);
        return done;
      }),
    resetPassword: async (order, id) => {
      const { password, credential } = await newPassword();
      return await onOne<WithPassword>(order, id, async (tx, official) => {
        if (id === order.by.id) return refused('yourself');
        await setPassword(tx, id, credential, order.at);
        await updateStaff(tx, id, { initial_password: true, password_made_at: order.at });
        await endSessionsOf(tx, id, order.at);
        await record(tx, order, 'password-reset', 'official', official);
        return { id, password };
      });
    },
  };
}

const done = { done: true } as const;

/** Carries a refusal out of the transaction, so that nothing of it is kept. */
class NotAdded extends Error {
  override readonly name = 'NotAdded';
  readonly refusal: OfficialRefusal;
  constructor(refusal: OfficialRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

function asRefusal(fault: unknown): Refused {
  if (fault instanceof NotAdded) return refused(fault.refusal);
  throw fault;
}

function refused(refusal: OfficialRefusal): Refused {
  return { refusal };
}

async function newPassword(): Promise<{ readonly password: string; readonly credential: string }> {
  const password = makePassword();
  return { password, credential: await hashPassword(password) };
}
