import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, dayOf, decided, refused } from '@tongban/kernel';
import type { Case, Deciding, Reviewing } from '../case.ts';
import type { CaseEvent, DocumentRef, Due } from '../event.ts';
import { decisionDue } from '../limits.ts';
import { byOfficial, mayDecide, type Official } from '../official.ts';
import { lawFor } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { underReview } from './under-review.ts';

export type ExtendLimit = {
  readonly type: 'extend-limit';
  readonly at: string;
  readonly by: Official;
  /** Why, as the applicant is told; absent where nothing was written. */
  readonly reason?: DocumentRef;
};

/**
 * Whoever decides, for the head of the authority (assumed), lengthens the legal limit once by what its law allows, and the applicant is
 * told why (行政许可法 art. 42, or the service's own law); the promise stands. Refused before acceptance and after the decision, where the
 * law knows no extension, a second time, once the limit has passed, and without a reason.
 */
export function extendLimit(state: Case, { at, by, reason }: ExtendLimit, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  const open = underReview(state);
  if (typeof open === 'string') return refused(open);
  if (!mayDecide(by, open.plan)) return refused('not-yours-to-do');
  const longer = extensionOf(open, dayOf(at), calendar);
  if (typeof longer === 'string') return refused(longer);
  if (reason === undefined) return refused('reason-missing');
  const official = byOfficial(by, (one) => mayDecide(one, open.plan));
  return decided({
    type: 'limit-extended',
    at,
    by: official,
    law: open.plan.limits.legal?.basis ?? lawFor(open.plan, '42'),
    documents: [reason],
    ...longer,
  });
}

/** By how much the limit of this case may be lengthened on this day, and the days due then; or why it may not. */
export function extensionOf(
  state: Reviewing | Deciding,
  today: string,
  calendar: WorkCalendar,
): { readonly days: number; readonly due: Due } | 'not-extendable' | 'already-extended' | 'limit-passed' {
  const days = state.plan.limits.legal?.extension;
  if (days === undefined) return 'not-extendable';
  if (state.extension !== undefined) return 'already-extended';
  const { legal } = decisionDue(state.plan.limits, state, calendar);
  if (legal !== undefined && today > legal) return 'limit-passed';
  return { days, due: decisionDue(state.plan.limits, { ...state, extension: days }, calendar) };
}
