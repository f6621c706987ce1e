import type { WorkCalendar } from '@tongban/calendar';
import { type Decision, dayOf, decided, refused } from '@tongban/kernel';
import type { RejectionGround } from '../../contract.ts';
import type { Case, Received } from '../case.ts';
import type { CaseEvent, DocumentRef } from '../event.ts';
import { remediesFrom } from '../limits.ts';
import { byOfficial, mayTakeIn, type Official } from '../official.ts';
import { lawFor } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { notWaiting, silenceAccepted } from './intake.ts';

export type RejectCase = {
  readonly type: 'reject-case';
  readonly at: string;
  readonly by: Official;
  readonly ground: RejectionGround;
  /** Whether the authority is named that has the power; its name stands in the decision. */
  readonly namesAuthority: boolean;
  /** The written decision with its reason; absent where none was given. */
  readonly decision?: DocumentRef;
};

const article: { readonly [ground in RejectionGround]: string } = {
  'not-needed': '32 (1)',
  'not-our-power': '32 (2)',
  'still-incomplete': '32 (4)',
  untrue: '78',
};

/**
 * A clerk does not take the case in: no permit is needed (行政许可法 art. 32 (1)); it is not in the authority's power, and the right one is named (art. 32 (2)); it is still
 * incomplete after the one notice (art. 32 (4)); or it is untrue (art. 78). In writing, with the reason and the remedies (art. 38, 72 (7)).
 * Refused without a reason, without the right authority's name, and for mere gaps before they were told.
 */
export function rejectCase(state: Case, command: RejectCase, calendar: WorkCalendar): Decision<CaseEvent, CaseRefusal> {
  const { at, by, ground, decision } = command;
  if (state.status !== 'received') return notWaiting(state);
  if (!mayTakeIn(by, state.plan)) return refused('not-yours-to-do');
  if (silenceAccepted(state, at, calendar)) return refused('accepted-by-silence');
  if (decision === undefined) return refused('reason-missing');
  const lacking = groundLacking(state, command);
  if (lacking !== undefined) return refused(lacking);
  const remedies = remediesFrom(dayOf(at), calendar);
  return decided({
    type: 'case-rejected',
    at,
    by: byOfficial(by, (one) => mayTakeIn(one, state.plan)),
    law: lawFor(state.plan, article[ground]),
    documents: [decision],
    ground,
    remedies,
  });
}

function groundLacking({ corrected }: Received, { ground, namesAuthority }: RejectCase): CaseRefusal | undefined {
  switch (ground) {
    case 'not-our-power':
      return namesAuthority ? undefined : 'authority-missing';
    case 'still-incomplete':
      return corrected ? undefined : 'ask-for-correction-first';
    case 'not-needed':
    case 'untrue':
      return undefined;
  }
}
