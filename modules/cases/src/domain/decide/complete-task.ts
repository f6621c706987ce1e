import { type Decision, decided, refused } from '@tongban/kernel';
import { type Case, openTasks, type Reviewing } from '../case.ts';
import type { CaseEvent, DocumentRef } from '../event.ts';
import { byOfficial, mayDo, type Official } from '../official.ts';
import { lawFor, type TaskPlan } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';

export type CompleteTask = {
  readonly type: 'complete-task';
  readonly at: string;
  readonly by: Official;
  readonly task: string;
  readonly agrees: boolean;
  /** What the official found; absent where nothing was written. */
  readonly opinion?: DocumentRef;
  /** The second official at a site check. */
  readonly companion?: Official;
};

/**
 * An official of the task's department finishes it with an opinion; the next stage opens when all tasks of this one are done.
 * A site check takes two officials of the department (行政许可法 art. 34). Refused to others, twice, and for a task whose stage has not come.
 */
export function completeTask(state: Case, command: CompleteTask): Decision<CaseEvent, CaseRefusal> {
  const { at, by, task, agrees, opinion, companion } = command;
  if (state.status === 'absent') return refused('case-unknown');
  if (state.status !== 'reviewing') return refused(wasDone(state, task) ? 'task-already-done' : 'not-under-review');
  const plan = openTasks(state).find(({ id }) => id === task);
  if (plan === undefined) return refused(notOpen(state, task));
  if (!mayDo(by, plan)) return refused('not-yours-to-do');
  const second = companionLacking(plan, by, companion);
  if (second !== undefined) return refused(second);
  if (opinion === undefined) return refused('opinion-missing');
  return decided({
    type: 'task-completed',
    at,
    by: byOfficial(by),
    law: lawFor(state.plan, plan.kind === 'site-check' ? '34 (3)' : '34 (1)'),
    documents: [opinion],
    task,
    agrees,
    ...(companion === undefined ? {} : { companion: companion.id }),
  });
}

function companionLacking(plan: TaskPlan, by: Official, companion: Official | undefined): CaseRefusal | undefined {
  if (plan.kind !== 'site-check') return companion === undefined ? undefined : 'second-official-not-wanted';
  if (companion === undefined || companion.id === by.id) return 'second-official-missing';
  return mayDo(companion, plan) ? undefined : 'second-official-not-of-department';
}

function notOpen(state: Reviewing, task: string): CaseRefusal {
  if (wasDone(state, task)) return 'task-already-done';
  return state.plan.stages.some((stage) => stage.tasks.some(({ id }) => id === task)) ? 'task-not-open' : 'task-unknown';
}

function wasDone(state: Case, task: string): boolean {
  return 'done' in state && state.done.some((completed) => completed.task === task);
}
