import { describe, test } from 'vitest';
import { answered, asked, moment, paper, submitted } from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { AnswerCorrection } from './answer-correction.ts';

const answer = (on: string, changed: readonly string[], entailed: readonly string[] = []): AnswerCorrection => ({
  type: 'answer-correction',
  at: moment(on),
  by: { kind: 'person', id: 'applicant' },
  changed,
  entailed,
  application: paper('application-2'),
});

describe('the applicant answers a correction', () => {
  test('and what was asked for is handed in', () =>
    given(submitted('2026-11-20'), asked('2026-11-23', 'area'))
      .when(answer('2026-11-24', ['area']))
      .expect([{ type: 'correction-answered', changed: ['area'], documents: [paper('application-2')] }]));
  test('without touching what was not asked for', () =>
    given(submitted('2026-11-20'), asked('2026-11-23', 'area'))
      .when(answer('2026-11-24', ['area', 'staff']))
      .expect({ refused: 'changed-what-was-not-asked' }));
  test('but with what has to be answered because of it', () =>
    given(submitted('2026-11-20'), asked('2026-11-23', 'area'))
      .when(answer('2026-11-24', ['area', 'storeys'], ['storeys']))
      .expect([{ type: 'correction-answered' }]));
  test('once', () =>
    given(submitted('2026-11-20'), asked('2026-11-23', 'area'), answered('2026-11-24', 'area'))
      .when(answer('2026-11-25', ['area']))
      .expect({ refused: 'correction-not-requested' }));
  test('only if there was one', () =>
    given(submitted('2026-11-20')).when(answer('2026-11-24', [])).expect({ refused: 'correction-not-requested' }));
});
