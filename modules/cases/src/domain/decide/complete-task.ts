import { type Decision, decided, refused } from '@tongban/kernel';
import { type Case, openTasks, type Reviewing, recordOf } from '../case.ts';
import type { CaseEvent, DocumentRef } from '../event.ts';
import { apartFrom, byOfficial, mayDo, type Official } from '../official.ts';
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
  /** The second official at a site check, who confirms what was recorded under an own session. */
  readonly companion?: Official;
};

/**
 * An official of the task's department finishes it with an opinion; the next stage opens when all tasks of this one are done.
 * A site check takes two officials of the department (行政许可法 art. 34 (3)): one records what both found and names the other, who has yet
 * to confirm it; until then the first may record it anew. Refused to others, twice, and for a task whose stage has not come.
 */
export function completeTask(state: Case, command: CompleteTask): Decision<CaseEvent, CaseRefusal> {
  const { at, by, task, agrees, opinion, companion } = command;
  if (state.status === 'absent') return refused('case-unknown');
  if (state.status !== 'reviewing') return refused(wasDone(state, task) ? 'task-already-done' : 'not-under-review');
  const plan = openTasks(state).find(({ id }) => id === task);
  if (plan === undefined) return refused(notOpen(state, task));
  if (!mayDo(by, plan)) return refused('not-yours-to-do');
  const record = recordOf(state, task);
  if (record !== undefined && record.by !== by.id) return refused('check-awaits-confirmation');
  const second = companionLacking(plan, by, companion);
  if (second !== undefined) return refused(second);
  if (opinion === undefined) return refused('opinion-missing');
  const found = { at, by: byOfficial(by, (one) => mayDo(one, plan)), documents: [opinion], task, agrees };
  return companion === undefined
    ? decided({ type: 'task-completed', law: lawFor(state.plan, '34 (1)'), ...found })
    : decided({ type: 'check-recorded', law: lawFor(state.plan, '34 (3)'), ...found, companion: companion.id });
}

function companionLacking(plan: TaskPlan, by: Official, companion: Official | undefined): CaseRefusal | undefined {
  if (plan.kind !== 'site-check') return companion === undefined ? undefined : 'second-official-not-wanted';
  if (companion === undefined || companion.id === by.id) return 'second-official-missing';
  const two = mayDo(apartFrom(companion, by), plan) && mayDo(apartFrom(by, companion), plan);
  return two ? undefined : 'second-official-not-of-department';
}

/** Why a task that is not open cannot be done now. */
export function notOpen(state: Reviewing, task: string): CaseRefusal {
  if (wasDone(state, task)) return 'task-already-done';
  return state.plan.stages.some((stage) => stage.tasks.some(({ id }) => id === task)) ? 'task-not-open' : 'task-unknown';
}

/** Whether that task is behind the case, at whatever stage the case is. */
export function wasDone(state: Case, task: string): boolean {
  return 'done' in state && state.done.some((completed) => completed.task === task);
}
