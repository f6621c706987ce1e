import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, dayOf, refused } from '@tongban/kernel';
import type { Case, Received } from '../case.ts';
import { acceptanceDue } from '../limits.ts';
import type { CaseRefusal } from '../refusal.ts';

/** Whether the days for acceptance went by unused, so that the law has accepted; only permits know such silence. */
export function silenceAccepted({ plan, since }: Received, at: string, calendar: WorkCalendar): boolean {
  return plan.regime === 'permit' && dayOf(at) > acceptanceDue(plan.limits, since, calendar);
}

/** Why a case that is not waiting for acceptance cannot be taken in. */
export function notWaiting(state: Exclude<Case, Received>): Decision<never, CaseRefusal> {
  switch (state.status) {
    case 'absent':
      return refused('case-unknown');
    case 'correcting':
      return refused('waiting-for-applicant');
    case 'reviewing':
    case 'deciding':
      return refused('already-accepted');
    case 'granted':
    case 'delivered':
    case 'refused':
    case 'rejected':
      return refused('already-decided');
  }
}
