import { type Decision, decided, refused } from '@tongban/kernel';
import type { Case, Deciding } from '../case.ts';
import type { CaseEvent, DocumentRef } from '../event.ts';
import { byOfficial, mayDecide, type Official } from '../official.ts';
import { lawFor, type Plan } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { openStops } from '../stop.ts';
import { underReview } from './under-review.ts';

export type GrantCase = {
  readonly type: 'grant-case';
  readonly at: string;
  readonly by: Official;
  /** How many licences the application is for: one, or one for each item of a repeating group. */
  readonly licences: number;
  readonly decision: DocumentRef;
  /** Whether the decision says why. */
  readonly reasoned: boolean;
};

/**
 * The approver grants what was applied for, in writing (行政许可法 art. 34, 38 (1)). Refused while tasks are open, to whoever reviewed the
 * case (assumed: 审批分离), against a finding without saying why (assumed), while a special procedure goes on, and once it is decided, so that nothing is granted twice.
 */
export function grantCase(state: Case, command: GrantCase): Decision<CaseEvent, CaseRefusal> {
  const open = openForDecision(state, command.by);
  if (typeof open === 'string') return refused(open);
  if (!command.reasoned && open.done.some(({ agrees }) => !agrees)) return refused('reasons-against-finding-missing');
  if (command.licences < 1) return refused('no-licence-to-issue');
  return decided(granted(open, command, false));
}

/** The fact of a grant. */
export function granted(
  { plan }: { readonly plan: Plan },
  { at, by, licences, decision }: Omit<GrantCase, 'type' | 'reasoned'>,
  onTheSpot: boolean,
): CaseEvent {
  const decider = byOfficial(by, (one) => mayDecide(one, plan));
  return { type: 'case-granted', at, by: decider, law: lawFor(plan, '38 (1)'), documents: [decision], licences, onTheSpot };
}

/** The case where this official can decide it now, or why not. */
export function openForDecision(state: Case, official: Official): Deciding | CaseRefusal {
  const open = underReview(state);
  if (typeof open === 'string') return open;
  if (!mayDecide(official, open.plan)) return 'not-yours-to-do';
  if (open.status === 'reviewing') return 'tasks-open';
  if (open.done.some(({ officials }) => officials.includes(official.id))) return 'reviewed-by-same-official';
  return openStops(open.stops).length > 0 ? 'special-procedure-open' : open;
}
