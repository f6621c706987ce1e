import { officialCalendar } from '@tongban/calendar';
import type { Day } from '@tongban/kernel';
import { type Tx, tables } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import { absent, type Case, evolve, openTasks, type PresentCase, recordOf } from '../domain/case.ts';
import type { CaseEvent } from '../domain/event.ts';
import { acceptanceDue, decisionDue, deliveryDue, spotDue } from '../domain/limits.ts';
import { departmentsOf, isOneAct, type TaskPlan } from '../domain/plan.ts';
import { endOfStop, openStops } from '../domain/stop.ts';
import type { Tables } from '../tables.ts';
import { appendEvents, beginning, chain } from './history.ts';
import { tell } from './telling.ts';

/** A case held for this transaction alone. */
export type Held = { readonly id: CaseId; readonly state: PresentCase; readonly version: number; readonly head: string };

/** What is written once, when a case comes in. */
export type NewCase = { readonly id: CaseId; readonly party: string; readonly serviceName: string; readonly queryHash: string };

/** Locks the case, so that no two people decide on the same state; undefined where there is none for this actor. */
export async function holdCase(tx: Tx, id: CaseId): Promise<Held | undefined> {
  return await tables<Tables>(tx)
    .selectFrom('cases.case')
    .select(['id', 'state', 'version', 'head'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes a case that has just come in, with its first events. */
export async function insertCase(
  tx: Tx,
  { id, party, serviceName, queryHash }: NewCase,
  events: readonly CaseEvent[],
): Promise<PresentCase> {
  const state = present(events.reduce(evolve, absent));
  const links = chain(id, { version: 0, head: beginning }, events);
  await tables<Tables>(tx)
    .insertInto('cases.case')
    .values({
      id,
      number: state.number,
      applicant: state.applicant,
      party,
      service: state.service,
      service_name: serviceName,
      service_version: state.version,
      departments: [...departmentsOf(state.plan)],
      query_hash: queryHash,
      received_at: state.receivedAt,
      ...standing(state),
      version: links.length,
      head: links.at(-1)?.hash ?? beginning,
    })
    .execute();
  await appendEvents(tx, id, links);
  await tell(tx, id, state, links);
  return state;
}

/** Moves a held case on by what was decided; throws where somebody else moved it, which the lock forbids. */
export async function saveCase(tx: Tx, held: Held, events: readonly CaseEvent[]): Promise<PresentCase> {
  const state = present(events.reduce<Case>(evolve, held.state));
  const links = chain(held.id, held, events);
  const { numUpdatedRows } = await tables<Tables>(tx)
    .updateTable('cases.case')
    .set({ ...standing(state), version: held.version + links.length, head: links.at(-1)?.hash ?? held.head })
    .where('id', '=', held.id)
    .where('version', '=', held.version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Error(`case ${held.id} is not at version ${held.version} any more`);
  await appendEvents(tx, held.id, links);
  await tell(tx, held.id, state, links);
  return state;
}

/** What a case is listed and sorted by, which follows from its state. */
export function standing(state: PresentCase) {
  return { stage: state.status, waiting_for: [...waitingFor(state)], due: nearestDue(state) ?? null, ...kept(state), state };
}

/** The promise and how it was kept, once there is one. */
function kept(state: PresentCase) {
  if (!('acceptedOn' in state)) return { promised: null, decided_on: null };
  const { promised } = decisionDue(state.plan.limits, state, officialCalendar);
  return { promised, decided_on: 'decidedOn' in state ? state.decidedOn : null };
}

function present(state: Case): PresentCase {
  if (state.status === 'absent') throw new Error('a case is written with the events that made it');
  return state;
}

/** Who is to act now, as role@department or official:id; while the applicant corrects, the clerks keep it in sight. */
function waitingFor(state: PresentCase): readonly string[] {
  const { intake, decision } = state.plan;
  const clerks = intake.map((department) => `clerk@${department}`);
  const decider = `${decision.role}@${decision.department}`;
  switch (state.status) {
    case 'received':
      return decision.onTheSpot ? [...new Set([...clerks, decider])] : clerks;
    case 'correcting':
      return clerks;
    case 'reviewing':
      return [...new Set(openTasks(state).map((task) => ownerOf(state, task)))];
    case 'deciding':
      return [decider];
    case 'granted':
    case 'delivered':
    case 'refused':
    case 'rejected':
    case 'withdrawn':
      return [];
  }
}

/** A recorded site check waits for its second official alone. */
function ownerOf(state: PresentCase, { id, role, department }: TaskPlan): string {
  const record = recordOf(state, id);
  return record === undefined ? `${role}@${department}` : `official:${record.companion}`;
}

/** The nearest day on which the authority must have done something; undefined while it waits for the applicant, and at the end. */
function nearestDue(state: PresentCase): Day | undefined {
  const { limits } = state.plan;
  switch (state.status) {
    case 'received':
      return isOneAct(state.plan) ? spotDue(state.plan, state, officialCalendar) : acceptanceDue(limits, state.since, officialCalendar);
    case 'reviewing':
    case 'deciding': {
      const [ends] = openStops(state.stops).map((stop) => endOfStop(stop, officialCalendar));
      if (ends !== undefined) return ends;
      const { promised, legal } = decisionDue(limits, state, officialCalendar);
      return legal !== undefined && legal < promised ? legal : promised;
    }
    case 'granted':
      return deliveryDue(limits, state.decidedOn, officialCalendar);
    case 'correcting':
    case 'delivered':
    case 'refused':
    case 'rejected':
    case 'withdrawn':
      return undefined;
  }
}
