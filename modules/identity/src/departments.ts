import type { Facts, RecordChange } from '@tongban/administration/contract';
import { officialRegions, type Regions } from '@tongban/identifiers';
import type { Actor, Database, DepartmentId, Tx } from '@tongban/platform';
import type { Department } from './contract.ts';
import { type DepartmentFault, faultOfDepartment } from './domain/department.ts';
import { closeDepartment, holdDepartments, insertDepartment, updateDepartment } from './store/department.ts';

export type Order = { readonly by: Extract<Actor, { kind: 'official' }>; readonly at: string };

export type DepartmentRefusal =
  | DepartmentFault['refusal']
  | 'department-unknown'
  /** Services are published that name it. */
  | 'services-name-it'
  | 'has-departments'
  | 'runs-the-hall'
  | 'parent-closed'
  | 'closed-already'
  | 'open-already';

/** Refused, with what is wrong with a code, or with the services that stand in the way. */
export type DepartmentRefused = {
  readonly refusal: DepartmentRefusal;
  readonly reason?: Extract<DepartmentFault, { reason: unknown }>['reason'];
  readonly services?: readonly string[];
};
export type DepartmentAnswer = { readonly id: DepartmentId } | DepartmentRefused;

/** What an administrator writes of a department. Its level and whether it runs the hall were said when the city was set up. */
export type DepartmentValues = Omit<Department, 'id' | 'hall' | 'closedAt'>;

export type Departments = {
  add(order: Order, id: DepartmentId, department: DepartmentValues): Promise<DepartmentAnswer>;
  change(order: Order, id: DepartmentId, department: DepartmentValues): Promise<DepartmentAnswer>;
  /** Closed, it takes on nothing new; what it has in hand it brings to its end. Nothing is ever deleted. */
  setOpen(order: Order, id: DepartmentId, open: boolean): Promise<DepartmentAnswer>;
};

type Dependencies = {
  readonly db: Database;
  readonly regions?: Regions;
  readonly recordChange: RecordChange;
  /** Published services in which the department has something to do, by name. */
  readonly servicesNaming: (tx: Tx, department: DepartmentId) => Promise<readonly string[]>;
};

/** Departments as their administrators keep them. */
export function createDepartments({ db, recordChange, servicesNaming, regions = officialRegions }: Dependencies): Departments {
  const record = (
    tx: Tx,
    { by, at }: Order,
    act: 'added' | 'changed' | 'closed' | 'reopened',
    department: Department,
    before?: Department,
  ) =>
    recordChange(tx, {
      at,
      by,
      act,
      thing: { kind: 'department', id: department.id, name: department.name },
      ...(act === 'added' || act === 'changed' ? { before: before === undefined ? {} : factsOf(before), after: factsOf(department) } : {}),
    });
  return {
    add: (order, id, values) =>
      db.transaction(order.by, async (tx) => {
        const wanted = { ...values, id, hall: false };
        const fault = faultOfDepartment(wanted, await holdDepartments(tx), regions);
        if (fault !== undefined) return fault;
        await insertDepartment(tx, wanted);
        await record(tx, order, 'added', wanted);
        return { id };
      }),
    change: (order, id, values) =>
      db.transaction(order.by, async (tx) => {
        const all = await holdDepartments(tx);
        const before = all.find((one) => one.id === id);
        if (before === undefined) return { refusal: 'department-unknown' };
        const wanted = { ...values, id, hall: before.hall };
        const others = all.filter((one) => one.id !== id);
        const fault = faultOfDepartment(wanted, others, regions);
        if (fault !== undefined) return fault;
        await updateDepartment(tx, id, wanted);
        await record(tx, order, 'changed', wanted, before);
        return { id };
      }),
    setOpen: (order, id, open) =>
      db.transaction(order.by, async (tx) => {
        const all = await holdDepartments(tx);
        const department = all.find((one) => one.id === id);
        if (department === undefined) return { refusal: 'department-unknown' };
        if ((department.closedAt === undefined) === open) return { refusal: open ? 'open-already' : 'closed-already' };
        const refused = open ? openRefused(department, all) : await closeRefused(tx, department, all, servicesNaming);
        if (refused !== undefined) return refused;
        await closeDepartment(tx, id, open ? null : order.at);
        await record(tx, order, open ? 'reopened' : 'closed', department);
        return { id };
      }),
  };
}

async function closeRefused(
  tx: Tx,
  { id, hall }: Department,
  all: readonly Department[],
  servicesNaming: Dependencies['servicesNaming'],
): Promise<DepartmentRefused | undefined> {
  if (hall) return { refusal: 'runs-the-hall' };
  if (all.some(({ parent, closedAt }) => parent === id && closedAt === undefined)) return { refusal: 'has-departments' };
  const services = await servicesNaming(tx, id);
  return services.length > 0 ? { refusal: 'services-name-it', services } : undefined;
}

function openRefused({ parent }: Department, all: readonly Department[]): DepartmentRefused | undefined {
  const above = all.find(({ id }) => id === parent);
  return above?.closedAt === undefined ? undefined : { refusal: 'parent-closed' };
}

function factsOf({ id: _, hall: __, closedAt: ___, ...values }: Department): Facts {
  return { ...values, kind: values.kind ?? 'statutory' };
}
