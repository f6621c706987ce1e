import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import {
  accepted,
  colleague,
  completed,
  examiner,
  granted,
  inspector,
  moment,
  paper,
  parallelPlan,
  recorded,
  replay,
  reviewed,
  stranger,
  submitted,
} from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import { openTasks } from '../case.ts';
import type { CompleteTask } from './complete-task.ts';

const complete = (task: string, change: Partial<CompleteTask> = {}): CompleteTask => ({
  type: 'complete-task',
  at: moment('2026-11-23'),
  by: inspector,
  task,
  agrees: true,
  opinion: paper('opinion'),
  ...change,
});
const underReview = [submitted('2026-11-20'), accepted(day('2026-11-20'))];
const inParallel = [submitted('2026-11-20', parallelPlan), accepted(day('2026-11-20'), parallelPlan)];
const driver = { id: 'driver', grants: [{ role: 'handler', department: 'transport' }] };

describe('an official completes a task', () => {
  test('a site check takes two officials of the department', () => {
    given(underReview)
      .when(complete('site-check', { companion: colleague }))
      .expect([{ type: 'check-recorded', task: 'site-check', companion: 'colleague', law: '行政许可法 art. 34 (3)' }]);
    given(underReview).when(complete('site-check')).expect({ refused: 'second-official-missing' });
    given(underReview)
      .when(complete('site-check', { companion: inspector }))
      .expect({ refused: 'second-official-missing' });
    given(underReview)
      .when(complete('site-check', { companion: stranger }))
      .expect({ refused: 'second-official-not-of-department' });
  });
  test('a site check that awaits its second official is recorded anew only by the first', () => {
    const recordedAlready = [...underReview, recorded('2026-11-23', 'site-check', inspector, colleague)];
    given(recordedAlready)
      .when(complete('site-check', { companion: stranger }))
      .expect({ refused: 'second-official-not-of-department' });
    given(recordedAlready)
      .when(complete('site-check', { companion: colleague, agrees: false }))
      .expect([{ type: 'check-recorded', agrees: false }]);
    given(recordedAlready)
      .when(complete('site-check', { by: colleague, companion: inspector }))
      .expect({ refused: 'check-awaits-confirmation' });
  });
  test('no other task takes a second official', () =>
    given(inParallel)
      .when(complete('police', { by: stranger, companion: driver }))
      .expect({ refused: 'second-official-not-wanted' }));
  test('only one of the own department and post', () => {
    given(underReview)
      .when(complete('site-check', { by: stranger, companion: colleague }))
      .expect({ refused: 'not-yours-to-do' });
    given(underReview)
      .when(complete('site-check', { by: examiner, companion: colleague }))
      .expect({ refused: 'not-yours-to-do' });
  });
  test('with an opinion in writing', () => {
    const { opinion: _, ...silent } = complete('site-check', { companion: colleague });
    given(underReview).when(silent).expect({ refused: 'opinion-missing' });
  });
  test('once', () => {
    given(underReview, completed('2026-11-23', 'site-check', inspector, colleague))
      .when(complete('site-check', { companion: colleague }))
      .expect({ refused: 'task-already-done' });
    given(underReview, reviewed('2026-11-23'), granted('2026-11-24'))
      .when(complete('site-check', { companion: colleague }))
      .expect({ refused: 'task-already-done' });
  });
  test('only when its stage has come', () =>
    given(underReview)
      .when(complete('examine', { by: examiner }))
      .expect({ refused: 'task-not-open' }));
  test('that the procedure knows', () => given(underReview).when(complete('audit')).expect({ refused: 'task-unknown' }));
  test('not before acceptance', () =>
    given(submitted('2026-11-20'))
      .when(complete('site-check', { companion: colleague }))
      .expect({ refused: 'not-under-review' }));
  test('and the next stage opens only with the last task of this one', () => {
    const waiting = (...done: Parameters<typeof completed>[]) =>
      openTasks(replay([...inParallel, ...done.map((one) => completed(...one))])).map(({ id }) => id);
    expect(waiting()).toEqual(['police', 'transport']);
    expect(waiting(['2026-11-23', 'transport', driver])).toEqual(['police']);
    const both = replay([...inParallel, completed('2026-11-23', 'transport', driver), completed('2026-11-24', 'police', stranger)]);
    expect(both.status).toBe('deciding');
  });
});
