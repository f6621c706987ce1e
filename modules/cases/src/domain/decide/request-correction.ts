import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { CaseEvent, DocumentRef } from '../event.ts';
import { byOfficial, mayTakeIn, type Official } from '../official.ts';
import type { CaseRefusal } from '../refusal.ts';
import { notWaiting, silenceAccepted } from './intake.ts';

export type RequestCorrection = {
  readonly type: 'request-correction';
  readonly at: string;
  readonly by: Official;
  /** Questions and evidence by id; what is wrong with them stands in the notice. */
  readonly targets: readonly string[];
  readonly notice: DocumentRef;
};

/**
 * A clerk tells everything that is missing or wrong, at one time, within five working days of receipt (行政许可法 art. 32 (4); for other
 * services 优化营商环境条例 art. 36). Refused a second time, after acceptance, after the five days, and where nothing is named.
 */
export function requestCorrection(state: Case, command: RequestCorrection, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  const { at, by, targets, notice } = command;
  if (state.status === 'correcting') return refused('correction-already-requested');
  if (state.status !== 'received') return notWaiting(state);
  if (!mayTakeIn(by, state.plan)) return refused('not-yours-to-do');
  if (state.corrected) return refused('correction-already-requested');
  if (silenceAccepted(state, at, calendar)) return refused('accepted-by-silence');
  if (targets.length === 0) return refused('nothing-asked-for');
  const law = state.plan.regime === 'permit' ? '行政许可法 art. 32 (4)' : '优化营商环境条例 art. 36';
  const clerk = byOfficial(by, (one) => mayTakeIn(one, state.plan));
  return decided({ type: 'correction-requested', at, by: clerk, law, documents: [notice], targets: [...new Set(targets)] });
}
