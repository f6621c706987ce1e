import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, dayOf, decided, refused } from '@tongban/kernel';
import type { SpecialProcedure } from '../../contract.ts';
import type { Case } from '../case.ts';
import type { CaseEvent, DocumentRef } from '../event.ts';
import { decisionDue } from '../limits.ts';
import { byOfficial, mayStop, type Official } from '../official.ts';
import { lawFor } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { openStops } from '../stop.ts';
import { underReview } from './under-review.ts';

export type OpenProcedure = {
  readonly type: 'open-procedure';
  readonly at: string;
  readonly by: Official;
  readonly procedure: SpecialProcedure;
  /** Working days that it is going to take. */
  readonly days: number;
  /** What is done, and which law requires it, as the applicant is told; absent where nothing was written. */
  readonly notice?: DocumentRef;
};

export type CloseProcedure = {
  readonly type: 'close-procedure';
  readonly at: string;
  readonly by: Official;
  readonly procedure: SpecialProcedure;
};

/**
 * A special procedure that a law requires begins: from this day on its time does not count, and the applicant is told in writing how long
 * it takes (行政许可法 art. 45). Refused before acceptance and after the decision, in a regime of its own, to whoever neither decides nor
 * reviews there, while one of its kind goes on, once the limit has passed, and without the notice.
 */
export function openProcedure(state: Case, command: OpenProcedure, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  const { at, by, procedure, days, notice } = command;
  const open = underReview(state);
  if (typeof open === 'string') return refused(open);
  const { plan, stops } = open;
  if (plan.regime !== 'permit') return refused('no-special-procedure-in-this-regime');
  if (!mayStop(by, plan)) return refused('not-yours-to-do');
  if (openStops(stops).some((stop) => stop.procedure === procedure)) return refused('special-procedure-open');
  const { legal } = decisionDue(plan.limits, open, calendar);
  if (legal !== undefined && dayOf(at) > legal) return refused('limit-passed');
  if (notice === undefined) return refused('reason-missing');
  const official = byOfficial(by, (one) => mayStop(one, plan));
  return decided({ type: 'special-procedure-opened', at, by: official, law: lawFor(plan, '45'), documents: [notice], procedure, days });
}

/** It is over: from the next day on both clocks run again, unless another one goes on. Refused where it does not go on. */
export function closeProcedure(state: Case, command: CloseProcedure, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  const { at, by, procedure } = command;
  const open = underReview(state);
  if (typeof open === 'string') return refused(open);
  const { plan, stops } = open;
  if (!mayStop(by, plan)) return refused('not-yours-to-do');
  if (!openStops(stops).some((stop) => stop.procedure === procedure)) return refused('special-procedure-not-open');
  const left = stops.map((stop) => (stop.procedure === procedure && stop.to === undefined ? { ...stop, to: dayOf(at) } : stop));
  const due = decisionDue(plan.limits, { ...open, stops: left }, calendar);
  const official = byOfficial(by, (one) => mayStop(one, plan));
  return decided({ type: 'special-procedure-closed', at, by: official, law: lawFor(plan, '45'), documents: [], procedure, due });
}
