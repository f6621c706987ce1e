import { type Day, dayOf } from '@tongban/kernel';
import type { CaseEvent, DocumentRef, EventOf } from './event.ts';
import type { Plan, StagePlan, TaskPlan } from './plan.ts';
import type { Stop } from './stop.ts';

type Submitted = {
  readonly plan: Plan;
  readonly number: string;
  readonly applicant: string;
  readonly service: string;
  /** Of the service as published. */
  readonly version: number;
  readonly receivedAt: string;
  /** The application as it stands, corrected where a correction was answered. */
  readonly application: DocumentRef;
};

/** A task that is done, and by whom: two officials where it was a site check. */
export type Completed = { readonly task: string; readonly officials: readonly string[]; readonly agrees: boolean; readonly at: string };

/** What one official wrote of a site check, until the other confirms it. */
export type CheckRecord = {
  readonly task: string;
  readonly by: string;
  readonly companion: string;
  readonly agrees: boolean;
  readonly record: DocumentRef;
};

type Accepted = Submitted & {
  /** From the day after this one both limits run. */
  readonly acceptedOn: Day;
  readonly done: readonly Completed[];
  /** Special procedures, in the order in which they began. */
  readonly stops: readonly Stop[];
  /** By how much the legal limit was lengthened, in its unit. */
  readonly extension?: number;
};

export type IssuedLicence = { readonly request: string; readonly licence: string; readonly identifier: string };

type Granted = Accepted & {
  readonly decidedOn: Day;
  /** How many licences the grant ordered. */
  readonly licences: number;
  readonly issued: readonly IssuedLicence[];
  readonly organisation?: string;
};

export type Received = Submitted & {
  readonly status: 'received';
  /** Day 0 of the five: that of receipt, or of the answer to the correction. */
  readonly since: Day;
  readonly corrected: boolean;
};
export type Correcting = Submitted & { readonly status: 'correcting'; readonly targets: readonly string[] };
export type Reviewing = Accepted & {
  readonly status: 'reviewing';
  readonly stage: number;
  readonly stageSince: Day;
  /** Site checks that wait for their second official. */
  readonly recorded: readonly CheckRecord[];
};
export type Deciding = Accepted & { readonly status: 'deciding' };

/** A case on its way from submission to delivery, as far as deciding needs it. */
export type Case =
  | { readonly status: 'absent' }
  | Received
  | Correcting
  | Reviewing
  | Deciding
  | (Granted & { readonly status: 'granted' | 'delivered' })
  | (Accepted & { readonly status: 'refused'; readonly decidedOn: Day })
  | (Submitted & { readonly status: 'rejected' | 'withdrawn' });

/** A case that exists. */
export type PresentCase = Exclude<Case, { readonly status: 'absent' }>;

export const absent: Case = { status: 'absent' };

const open = ['received', 'correcting', 'reviewing', 'deciding'] as const;

/** Whether nothing is decided yet, so that the applicant may still withdraw. */
export function isOpen(state: Case): state is Extract<Case, { readonly status: (typeof open)[number] }> {
  return open.some((status) => status === state.status);
}

/** The tasks that officials can do now. */
export function openTasks(state: Case): readonly TaskPlan[] {
  if (state.status !== 'reviewing') return [];
  const done = new Set(state.done.map(({ task }) => task));
  return currentStage(state).tasks.filter(({ id }) => !done.has(id));
}

/** The record of a site check that waits for its second official; undefined where there is none. */
export function recordOf(state: Case, task: string): CheckRecord | undefined {
  return state.status === 'reviewing' ? state.recorded.find((record) => record.task === task) : undefined;
}

/** The stage whose tasks are open. */
function currentStage(state: Reviewing): StagePlan {
  const stage = state.plan.stages[state.stage];
  if (stage === undefined) throw new Error(`case ${state.number} reviews stage ${state.stage}, which its plan has not`);
  return stage;
}

/** The case after this event; throws where a history tells what cannot follow, for that is a fault of ours. */
export function evolve(state: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'case-submitted':
      return afterSubmission(state, event);
    case 'case-accepted':
    case 'case-accepted-by-silence':
      return afterAcceptance(state, event);
    case 'correction-requested':
      if (state.status !== 'received') return impossible(state, event);
      return { ...submitted(state), status: 'correcting', targets: event.targets };
    case 'correction-answered':
      return afterCorrection(state, event);
    case 'case-rejected':
      if (state.status !== 'received') return impossible(state, event);
      return { ...submitted(state), status: 'rejected' };
    case 'case-withdrawn':
      if (!isOpen(state)) return impossible(state, event);
      return { ...submitted(state), status: 'withdrawn' };
    case 'check-recorded':
      return afterRecord(state, event);
    case 'check-returned':
      if (state.status !== 'reviewing') return impossible(state, event);
      return { ...state, recorded: without(state.recorded, event.task) };
    case 'task-completed':
      return afterTask(state, event);
    case 'special-procedure-opened': {
      if (state.status !== 'reviewing' && state.status !== 'deciding') return impossible(state, event);
      const { procedure, days } = event;
      return { ...state, stops: [...state.stops, { procedure, from: dayOf(event.at), days }] };
    }
    case 'special-procedure-closed':
      if (state.status !== 'reviewing' && state.status !== 'deciding') return impossible(state, event);
      return { ...state, stops: state.stops.map((stop) => ended(stop, event)) };
    case 'limit-extended':
      if (state.status !== 'reviewing' && state.status !== 'deciding') return impossible(state, event);
      return { ...state, extension: event.days };
    case 'case-granted':
      if (state.status !== 'deciding') return impossible(state, event);
      return { ...accepted(state), status: 'granted', decidedOn: dayOf(event.at), licences: event.licences, issued: [] };
    case 'case-refused':
      if (state.status !== 'deciding') return impossible(state, event);
      return { ...accepted(state), status: 'refused', decidedOn: dayOf(event.at) };
    case 'organisation-registered':
      if (state.status !== 'granted') return impossible(state, event);
      return { ...state, organisation: event.organisation };
    case 'licence-issued': {
      if (state.status !== 'granted') return impossible(state, event);
      const { request, licence, identifier } = event;
      return { ...state, issued: [...state.issued, { request, licence, identifier }] };
    }
    case 'case-delivered':
      if (state.status !== 'granted') return impossible(state, event);
      return { ...state, status: 'delivered' };
  }
}

function afterSubmission(state: Case, event: EventOf<'case-submitted'>): Case {
  const [application] = event.documents;
  if (state.status !== 'absent' || application === undefined) return impossible(state, event);
  const { plan, number, applicant, service, version } = event;
  const facts = { plan, number, applicant, service, version, receivedAt: event.at, application };
  return { ...facts, status: 'received', since: dayOf(event.at), corrected: false };
}

function afterAcceptance(state: Case, event: EventOf<'case-accepted' | 'case-accepted-by-silence'>): Case {
  if (state.status !== 'received') return impossible(state, event);
  const taken = { ...submitted(state), acceptedOn: event.effectiveOn, done: [], stops: [] };
  if (state.plan.stages.length === 0) return { ...taken, status: 'deciding' };
  return { ...taken, status: 'reviewing', stage: 0, stageSince: dayOf(event.at), recorded: [] };
}

function afterCorrection(state: Case, event: EventOf<'correction-answered'>): Case {
  const [application] = event.documents;
  if (state.status !== 'correcting' || application === undefined) return impossible(state, event);
  return { ...submitted(state), application, status: 'received', since: dayOf(event.at), corrected: true };
}

function ended(stop: Stop, { procedure, at }: EventOf<'special-procedure-closed'>): Stop {
  return stop.procedure === procedure && stop.to === undefined ? { ...stop, to: dayOf(at) } : stop;
}

function afterRecord(state: Case, event: EventOf<'check-recorded'>): Case {
  const [record] = event.documents;
  if (state.status !== 'reviewing' || record === undefined) return impossible(state, event);
  const { task, agrees, companion } = event;
  return { ...state, recorded: [...without(state.recorded, task), { task, by: event.by.id, companion, agrees, record }] };
}

function without(records: readonly CheckRecord[], task: string): readonly CheckRecord[] {
  return records.filter((record) => record.task !== task);
}

/** A stage ends with its last task; the next one opens the same day, and after the last the approver decides. */
function afterTask(state: Case, event: EventOf<'task-completed'>): Case {
  if (state.status !== 'reviewing') return impossible(state, event);
  const officials = event.companion === undefined ? [event.by.id] : [event.companion, event.by.id];
  const done = [...state.done, { task: event.task, officials, agrees: event.agrees, at: event.at }];
  const next: Reviewing = { ...state, done, recorded: without(state.recorded, event.task) };
  if (openTasks(next).length > 0) return next;
  if (state.stage + 1 < state.plan.stages.length) return { ...next, stage: state.stage + 1, stageSince: dayOf(event.at) };
  return { ...accepted(next), status: 'deciding' };
}

function submitted({ plan, number, applicant, service, version, receivedAt, application }: Submitted): Submitted {
  return { plan, number, applicant, service, version, receivedAt, application };
}

function accepted({ acceptedOn, done, stops, extension, ...state }: Accepted): Accepted {
  return { ...submitted(state), acceptedOn, done, stops, ...(extension === undefined ? {} : { extension }) };
}

function impossible(state: Case, event: CaseEvent): never {
  throw new Error(`${event.type} cannot happen to a case that is ${state.status}`);
}
