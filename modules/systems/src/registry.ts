import type { RecordChange } from '@tongban/administration/contract';
import type { Department } from '@tongban/identity/contract';
import { type Actor, type Database, type DepartmentId, newId, randomToken, type Sealer, type SystemId, type Tx } from '@tongban/platform';
import type { KeyId, SystemRefusal, SystemTerms, SystemView } from './contract.ts';
import { keyPrefix } from './domain/key.ts';
import { giveUp } from './store/delivery.ts';
import { endKeys, insertKey, revokeKey } from './store/key.ts';
import { endSystem, holdSystem, insertSystem, listSystems, nameTaken, termsOf, updateSystem } from './store/system.ts';
import { endWebhook, listWebhooks } from './store/webhook.ts';
import type { SystemRow } from './tables.ts';

export type Administrator = Extract<Actor, { readonly kind: 'official' }>;
/** Who orders something, and when. */
export type Order = { readonly by: Administrator; readonly at: string };
export type Refused = { readonly refusal: SystemRefusal };

/** A key as it was made: nobody can be shown it again. */
export type MadeKey = { readonly id: KeyId; readonly key: string };

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly departments: (tx: Tx) => Promise<readonly Department[]>;
  readonly recordChange: RecordChange;
};

export type Registry = ReturnType<typeof createRegistry>;

/** Which systems are let in, on which terms, and by which keys; every change stands in the record of changes. */
export function createRegistry({ db, sealer, departments, recordChange }: Dependencies) {
  const record = (
    tx: Tx,
    { by, at }: Order,
    act: 'added' | 'changed' | 'ended' | 'removed',
    { id, name }: Pick<SystemRow, 'id' | 'name'>,
    before?: object,
    after?: object,
  ) =>
    recordChange(tx, {
      at,
      by,
      act,
      thing: { kind: 'system', id, name },
      ...(before === undefined ? {} : { before: { ...before } }),
      ...(after === undefined ? {} : { after: { ...after } }),
      personal: ['contact'],
    });
  const living = async <T>(order: Order, id: SystemId, fn: (tx: Tx, row: SystemRow) => Promise<T | Refused>): Promise<T | Refused> =>
    db.transaction(order.by, async (tx) => {
      const row = await holdSystem(tx, id);
      if (row === undefined) return { refusal: 'system-unknown' };
      return row.ended_at === null ? await fn(tx, row) : { refusal: 'system-ended' };
    });
  const makeKey = async (tx: Tx, system: SystemId, at: string): Promise<MadeKey> => {
    const key = `${keyPrefix}${randomToken()}`;
    return { id: await insertKey(tx, system, key, at), key };
  };
  return {
    list: (by: Administrator): Promise<readonly SystemView[]> => db.transaction(by, (tx) => listSystems(tx, sealer)),
    /** Lets a system in and makes its first key. */
    add: (order: Order, department: DepartmentId, terms: SystemTerms): Promise<{ readonly id: SystemId; readonly key: string } | Refused> =>
      db.transaction(order.by, async (tx) => {
        if (!(await departments(tx)).some((one) => one.id === department)) return { refusal: 'department-unknown' };
        if (await nameTaken(tx, terms.name)) return { refusal: 'name-taken' };
        const id = newId() as SystemId;
        await insertSystem(tx, sealer, { ...terms, id, department, created_at: order.at });
        await record(tx, order, 'added', { id, name: terms.name }, undefined, { department, ...terms });
        const { key } = await makeKey(tx, id, order.at);
        return { id, key };
      }),
    /** Writes its terms anew; they hold from its next call on. */
    change: (order: Order, id: SystemId, terms: SystemTerms): Promise<{ readonly id: SystemId } | Refused> =>
      living(order, id, async (tx, row) => {
        if (row.name !== terms.name && (await nameTaken(tx, terms.name))) return { refusal: 'name-taken' };
        await updateSystem(tx, sealer, id, terms);
        await record(tx, order, 'changed', row, termsOf(sealer, row), terms);
        return { id };
      }),
    /** Ends a system for good: no key of it counts, nothing more is told it. */
    end: (order: Order, id: SystemId): Promise<{ readonly id: SystemId } | Refused> =>
      living(order, id, async (tx, row) => {
        await endSystem(tx, id, order.at);
        for (const webhook of await listWebhooks(tx, id)) {
          await endWebhook(tx, webhook.id, order.at);
          await giveUp(tx, webhook.id);
        }
        await record(tx, order, 'ended', row);
        return { id };
      }),
    /** Makes another key; those before it count for so many hours more. */
    rotate: (order: Order, id: SystemId, overlapHours: number): Promise<MadeKey | Refused> =>
      living(order, id, async (tx, row) => {
        await endKeys(tx, id, new Date(Date.parse(order.at) + overlapHours * 3_600_000).toISOString());
        const made = await makeKey(tx, id, order.at);
        await record(tx, order, 'changed', row, {}, { key: made.id, overlapHours });
        return made;
      }),
    /** Revokes a key: it is refused from its next call on. */
    revoke: (order: Order, id: SystemId, key: KeyId): Promise<{ readonly id: KeyId } | Refused> =>
      db.transaction(order.by, async (tx) => {
        const row = await holdSystem(tx, id);
        if (row === undefined) return { refusal: 'system-unknown' };
        if (!(await revokeKey(tx, id, key, order.at))) return { refusal: 'key-unknown' };
        await record(tx, order, 'removed', row, { key }, {});
        return { id: key };
      }),
  };
}
