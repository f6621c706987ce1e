import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { CaseEvent } from '../event.ts';
import { byOfficial, mayDecide } from '../official.ts';
import { isOneAct } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { acceptance } from './accept-case.ts';
import { type GrantCase, granted } from './grant-case.ts';
import { notWaiting } from './intake.ts';

export type DecideOnTheSpot = Omit<GrantCase, 'type' | 'reasoned'> & { readonly type: 'decide-on-the-spot' };

/**
 * What is complete and can be decided at once is accepted and granted in one act (行政许可法 art. 34 (2), 56). Refused where the procedure
 * has stages or does not allow it, and to whoever does not decide such cases.
 */
export function decideOnTheSpot(state: Case, command: DecideOnTheSpot, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  if (state.status !== 'received') return notWaiting(state);
  if (!isOneAct(state.plan)) return refused('not-on-the-spot');
  if (!mayDecide(command.by, state.plan)) return refused('not-yours-to-do');
  if (command.licences < 1) return refused('no-licence-to-issue');
  return decided(
    acceptance(
      state,
      command.at,
      byOfficial(command.by, (one) => mayDecide(one, state.plan)),
      calendar,
    ),
    granted(state, command, true),
  );
}
