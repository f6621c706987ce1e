import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, dayOf, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { CaseEvent, DocumentRef } from '../event.ts';
import { remediesFrom } from '../limits.ts';
import { byOfficial, type Official } from '../official.ts';
import { lawFor } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { openForDecision } from './grant-case.ts';

export type RefuseCase = {
  readonly type: 'refuse-case';
  readonly at: string;
  readonly by: Official;
  /** The written decision with its reasons; absent where none were given. */
  readonly decision?: DocumentRef;
};

/**
 * The approver refuses what was applied for, with reasons and the remedies against it (行政许可法 art. 38 (2)). Refused without reasons,
 * while tasks are open, to whoever reviewed the case (assumed: 审批分离), and once it is decided.
 */
export function refuseCase(state: Case, { at, by, decision }: RefuseCase, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  const open = openForDecision(state, by);
  if (typeof open === 'string') return refused(open);
  if (decision === undefined) return refused('reason-missing');
  const remedies = remediesFrom(dayOf(at), calendar);
  return decided({ type: 'case-refused', at, by: byOfficial(by), law: lawFor(open.plan, '38 (2)'), documents: [decision], remedies });
}
