import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { CaseEvent } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';
import { acceptance } from './accept-case.ts';
import { notWaiting, silenceAccepted } from './intake.ts';

export type AcceptBySilence = { readonly type: 'accept-by-silence'; readonly at: string };

/**
 * Five working days after receipt nobody has said what is missing: the case is accepted as of the day of receipt, though it is recorded
 * only now (行政许可法 art. 32 (4)). After a correction the days count from its answer (assumed). Refused before they are over, once the
 * case waits for the applicant or is accepted, and where the service's own law knows no such silence.
 */
export function acceptBySilence(state: Case, { at }: AcceptBySilence, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  if (state.status !== 'received') return notWaiting(state);
  if (state.plan.regime !== 'permit') return refused('no-silence-in-this-regime');
  if (!silenceAccepted(state, at, calendar)) return refused('silence-not-due');
  return decided(acceptance(state, at, { kind: 'system', id: 'silence' }, calendar));
}
