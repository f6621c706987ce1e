import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import { accepted, colleague, completed, examiner, inspector, moment, paper, recorded, replay, submitted } from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import { openTasks } from '../case.ts';
import type { ConfirmCheck } from './confirm-check.ts';

const confirm = (change: Partial<ConfirmCheck> = {}): ConfirmCheck => ({
  type: 'confirm-check',
  at: moment('2026-11-24'),
  by: colleague,
  task: 'site-check',
  confirms: true,
  ...change,
});
const underReview = [submitted('2026-11-20'), accepted(day('2026-11-20'))];
const awaiting = [...underReview, recorded('2026-11-23', 'site-check', inspector, colleague, false)];

describe('the second official of a site check', () => {
  test('confirms the record, and only then the task is done, by both', () => {
    expect(openTasks(replay(awaiting)).map(({ id }) => id)).toEqual(['site-check']);
    given(awaiting)
      .when(confirm())
      .expect([
        {
          type: 'task-completed',
          by: { kind: 'official', id: 'colleague' },
          law: '行政许可法 art. 34 (3)',
          documents: [paper('opinion')],
          task: 'site-check',
          agrees: false,
          companion: 'inspector',
        },
      ]);
    const done = replay([...awaiting, completed('2026-11-24', 'site-check', colleague, inspector, false)]);
    expect('done' in done && done.done).toMatchObject([{ task: 'site-check', officials: ['inspector', 'colleague'], agrees: false }]);
  });
  test('sends back in writing what is not as it was, and it is recorded anew', () => {
    given(awaiting)
      .when(confirm({ confirms: false, objection: paper('objection') }))
      .expect([{ type: 'check-returned', documents: [paper('objection')], task: 'site-check' }]);
    given(awaiting)
      .when(confirm({ confirms: false }))
      .expect({ refused: 'reason-missing' });
    const returned = given([
      ...awaiting,
      {
        type: 'check-returned',
        at: moment('2026-11-24'),
        by: { kind: 'official', id: 'colleague' },
        law: '',
        documents: [],
        task: 'site-check',
      },
    ]);
    returned.when(confirm()).expect({ refused: 'check-not-recorded' });
  });
  test('is the one who was named, not the first again nor anybody else', () => {
    given(awaiting)
      .when(confirm({ by: inspector }))
      .expect({ refused: 'not-the-second-official' });
    given(awaiting)
      .when(confirm({ by: { id: 'third', grants: inspector.grants } }))
      .expect({ refused: 'not-the-second-official' });
  });
  test('must still hold the post', () =>
    given(awaiting)
      .when(confirm({ by: { id: 'colleague', grants: examiner.grants } }))
      .expect({ refused: 'not-the-second-official' }));
  test('confirms nothing that nobody recorded, and nothing twice', () => {
    given(underReview).when(confirm()).expect({ refused: 'check-not-recorded' });
    given([...awaiting, completed('2026-11-24', 'site-check', colleague, inspector)])
      .when(confirm())
      .expect({ refused: 'task-already-done' });
  });
  test('not before acceptance, nor for a task whose stage has not come', () => {
    given(submitted('2026-11-20')).when(confirm()).expect({ refused: 'not-under-review' });
    given(awaiting)
      .when(confirm({ task: 'examine' }))
      .expect({ refused: 'task-not-open' });
  });
});
