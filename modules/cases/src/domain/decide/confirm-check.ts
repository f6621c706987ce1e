import { type Decision, decided, refused } from '@tongban/kernel';
import { type Case, openTasks, recordOf } from '../case.ts';
import type { CaseEvent, DocumentRef } from '../event.ts';
import { byOfficial, mayDo, type Official } from '../official.ts';
import { lawFor } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';
import { notOpen, wasDone } from './complete-task.ts';

export type ConfirmCheck = {
  readonly type: 'confirm-check';
  readonly at: string;
  readonly by: Official;
  readonly task: string;
  /** Whether the record says what both found. */
  readonly confirms: boolean;
  /** What is not as it was; absent where nothing was written. */
  readonly objection?: DocumentRef;
};

/**
 * The second official of a site check confirms the record, which finishes the task, or sends it back in writing, and it is recorded anew
 * (行政许可法 art. 34 (3): two at least). Refused to everybody but the one who was named, and where nothing was recorded.
 */
export function confirmCheck(state: Case, { at, by, task, confirms, objection }: ConfirmCheck): Decision<CaseEvent, CaseRefusal> {
  if (state.status === 'absent') return refused('case-unknown');
  if (state.status !== 'reviewing') return refused(wasDone(state, task) ? 'task-already-done' : 'not-under-review');
  const plan = openTasks(state).find(({ id }) => id === task);
  if (plan === undefined) return refused(notOpen(state, task));
  const record = recordOf(state, task);
  if (record === undefined) return refused('check-not-recorded');
  if (record.companion !== by.id || !mayDo(by, plan)) return refused('not-the-second-official');
  const fact = { at, by: byOfficial(by, (one) => mayDo(one, plan)), law: lawFor(state.plan, '34 (3)'), task };
  if (confirms) {
    return decided({ type: 'task-completed', ...fact, documents: [record.record], agrees: record.agrees, companion: record.by });
  }
  return objection === undefined ? refused('reason-missing') : decided({ type: 'check-returned', ...fact, documents: [objection] });
}
