import { dayOf } from '@tongban/kernel';
import type { TaskView } from '../api/shapes.ts';
import { dayText, list, momentText, t } from '../texts.ts';
import { Own } from '../view/own.tsx';

/** The reviews as the procedure says: who, by when, with which opinion. */
export function Tasks({ tasks }: { tasks: readonly TaskView[] }) {
  return (
    <section className="pane" aria-labelledby="tasks">
      <header>
        <h2 id="tasks">{t('tasks.title')}</h2>
        <span className="quiet">
          {t('tasks.count', { done: tasks.filter((task) => task.state === 'done').length, count: tasks.length })}
        </span>
      </header>
      <ul className="docs">
        {tasks.map((task) => (
          <li key={task.id}>
            <div>
              {task.department} · {task.name}
              {task.opinion && (
                <small className={task.agrees ? 'ok' : 'ask'}>
                  <Own text={t('tasks.opinion', { verdict: t(verdictOf(task)), opinion: task.opinion })} />
                </small>
              )}
              {task.awaits && (
                <small>
                  <Own text={t('tasks.awaits', { by: list(task.by ?? []), name: task.awaits })} />
                </small>
              )}
              {task.by && task.at && (
                <small>
                  <Own text={t('tasks.by', { by: list(task.by), at: momentText(task.at) })} />
                </small>
              )}
            </div>
            <span className="quiet">{stateText(task)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function verdictOf({ kind, agrees }: TaskView) {
  if (kind === 'site-check') return agrees ? 'opinion.meets' : 'opinion.fails';
  return agrees ? 'tasks.agrees' : 'tasks.disagrees';
}

function stateText({ state, due, at }: TaskView): string {
  switch (state) {
    case 'waiting':
      return t('tasks.waiting');
    case 'open':
      return due === undefined ? t('tasks.open') : t('tasks.due', { day: dayText(due) });
    case 'done':
      return t(late(due, at) ? 'tasks.late' : 'tasks.done');
  }
}

function late(due: string | undefined, at: string | undefined): boolean {
  return due !== undefined && at !== undefined && dayOf(at) > due;
}
