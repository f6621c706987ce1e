import { type Decision, decided, refused } from '@tongban/kernel';
import { type Case, isOpen } from '../case.ts';
import type { By, CaseEvent } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';

export type WithdrawCase = { readonly type: 'withdraw-case'; readonly at: string; readonly by: By };

/**
 * The applicant takes the application back, at any time before the decision, without saying why (assumed: no law forbids it, and nobody
 * is licensed against their will). Refused once it is decided or ended.
 */
export function withdrawCase(state: Case, { at, by }: WithdrawCase): Decision<CaseEvent, CaseRefusal> {
  if (state.status === 'absent') return refused('case-unknown');
  if (!isOpen(state)) return refused('already-decided');
  return decided({ type: 'case-withdrawn', at, by, law: state.plan.basis, documents: [] });
}
