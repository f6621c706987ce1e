import { type Decision, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { By, CaseEvent, DocumentRef } from '../event.ts';
import { lawFor } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';

export type AnswerCorrection = {
  readonly type: 'answer-correction';
  readonly at: string;
  readonly by: By;
  /** Questions and evidence whose answer is another than before. */
  readonly changed: readonly string[];
  /** Among them those that were not asked about but had to be answered because of what was. */
  readonly entailed: readonly string[];
  readonly application: DocumentRef;
};

/**
 * The applicant hands in what was asked for; the five days of acceptance start anew (行政许可法 art. 32 (5)). Refused where nothing was
 * asked, and where something else was changed: what has been seen as complete stays as it was seen.
 */
export function answerCorrection(state: Case, command: AnswerCorrection): Decision<CaseEvent, CaseRefusal> {
  const { at, by, changed, entailed, application } = command;
  if (state.status === 'absent') return refused('case-unknown');
  if (state.status !== 'correcting') return refused('correction-not-requested');
  const allowed = new Set([...state.targets, ...entailed]);
  if (changed.some((target) => !allowed.has(target))) return refused('changed-what-was-not-asked');
  const law = lawFor(state.plan, '32 (5)');
  return decided({ type: 'correction-answered', at, by, law, documents: [application], changed });
}
