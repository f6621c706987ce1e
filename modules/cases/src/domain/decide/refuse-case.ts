import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, dayOf, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { By, CaseEvent, DocumentRef } from '../event.ts';
import { remediesFrom } from '../limits.ts';
import { byOfficial, mayDecide, type Official } from '../official.ts';
import { isOneAct, lawFor, type Plan } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { acceptance } from './accept-case.ts';
import { openForDecision } from './grant-case.ts';

export type RefuseCase = {
  readonly type: 'refuse-case';
  readonly at: string;
  readonly by: Official;
  /** The written decision with its reasons; absent where none were given. */
  readonly decision?: DocumentRef;
};

/**
 * The approver or registrar refuses what was applied for, with reasons and the remedies against it (行政许可法 art. 38 (2)); where
 * acceptance and decision are one act, in that act. Refused without reasons, while tasks are open, to whoever reviewed the case
 * (assumed: 审批分离), and once it is decided.
 */
export function refuseCase(state: Case, command: RefuseCase, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  const { at, by, decision } = command;
  const atOnce = state.status === 'received' && isOneAct(state.plan) && mayDecide(by, state.plan);
  const open = atOnce ? state : openForDecision(state, by);
  if (typeof open === 'string') return refused(open);
  if (decision === undefined) return refused('reason-missing');
  const decider = byOfficial(by, (one) => mayDecide(one, open.plan));
  const refusal = refusalOf(open.plan, { at, by: decider, decision }, calendar);
  return open.status === 'received' ? decided(acceptance(open, at, decider, calendar), refusal) : decided(refusal);
}

type Refusing = { readonly at: string; readonly by: By; readonly decision: DocumentRef };

function refusalOf(plan: Plan, { at, by, decision }: Refusing, calendar: WorkCalendar): CaseEvent {
  const remedies = remediesFrom(dayOf(at), calendar);
  return { type: 'case-refused', at, by, law: lawFor(plan, '38 (2)'), documents: [decision], remedies };
}
