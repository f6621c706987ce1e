import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, dayOf, refused } from '@tongban/kernel';
import type { Case, Received } from '../case.ts';
import { silenceDue } from '../limits.ts';
import type { CaseRefusal } from '../refusal.ts';

/** Whether the five days went by unused, so that the law has accepted. */
export function silenceAccepted({ plan, since }: Received, at: string, calendar: WorkCalendar): boolean {
  const due = silenceDue(plan, since, calendar);
  return due !== undefined && dayOf(at) > due;
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
    case 'withdrawn':
      return refused('already-decided');
  }
}
