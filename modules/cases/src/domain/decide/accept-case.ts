import type { WorkCalendar } from '@tongban/calendar';
import { type Day, type Decision, dayOf, decided, refused } from '@tongban/kernel';
import type { Case, Received } from '../case.ts';
import type { By, CaseEvent } from '../event.ts';
import { decisionDue } from '../limits.ts';
import { byOfficial, mayTakeIn, type Official } from '../official.ts';
import { isOneAct, lawFor } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { notWaiting, silenceAccepted } from './intake.ts';

export type AcceptCase = { readonly type: 'accept-case'; readonly at: string; readonly by: Official };

/**
 * A clerk takes in a case that is complete; both limits run from the next day (行政许可法 art. 32 (5), 42).
 * Where the five days are over the law has accepted already, and that is what is recorded. Refused to whoever is no clerk of the authority
 * or the hall, where the case does not wait for it, and where it is decided in the same act.
 */
export function acceptCase(state: Case, { at, by }: AcceptCase, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  if (state.status !== 'received') return notWaiting(state);
  if (!mayTakeIn(by, state.plan)) return refused('not-yours-to-do');
  if (isOneAct(state.plan) && !silenceAccepted(state, at, calendar)) return refused('accepted-with-decision');
  return decided(
    acceptance(
      state,
      at,
      byOfficial(by, (one) => mayTakeIn(one, state.plan)),
      calendar,
    ),
  );
}

/** The fact of acceptance, in time or by silence, with the days it sets; in one act with the decision as of the day papers were complete. */
export function acceptance(state: Received, at: string, by: By, calendar: WorkCalendar): CaseEvent {
  const due = (acceptedOn: Day) => decisionDue(state.plan.limits, { receivedAt: state.receivedAt, acceptedOn }, calendar);
  if (silenceAccepted(state, at, calendar)) {
    const law = '行政许可法 art. 32 (4)';
    return { type: 'case-accepted-by-silence', at, by, law, documents: [], effectiveOn: state.since, due: due(state.since) };
  }
  const law = lawFor(state.plan, '32 (5)');
  const effectiveOn = isOneAct(state.plan) ? state.since : dayOf(at);
  return { type: 'case-accepted', at, by, law, documents: [], effectiveOn, due: due(effectiveOn) };
}
