import type { Case, Deciding, Reviewing } from '../case.ts';
import type { CaseRefusal } from '../refusal.ts';

/** The case between acceptance and decision, or why it is not there. */
export function underReview(state: Case): Reviewing | Deciding | CaseRefusal {
  switch (state.status) {
    case 'absent':
      return 'case-unknown';
    case 'received':
    case 'correcting':
      return 'not-accepted-yet';
    case 'reviewing':
    case 'deciding':
      return state;
    case 'granted':
    case 'delivered':
    case 'refused':
    case 'rejected':
    case 'withdrawn':
      return 'already-decided';
  }
}
