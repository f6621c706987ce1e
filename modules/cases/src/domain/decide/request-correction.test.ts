import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import { accepted, answered, asked, clerk, examiner, foodPlan, moment, paper, submitted } from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { RequestCorrection } from './request-correction.ts';

const request = (on: string, change: Partial<RequestCorrection> = {}): RequestCorrection => ({
  type: 'request-correction',
  at: moment(on),
  by: clerk,
  targets: ['area', 'layoutPlan'],
  notice: paper('notice'),
  ...change,
});

describe('a clerk asks for corrections', () => {
  test('for everything at one time, naming what it is about', () =>
    given(submitted('2026-11-20'))
      .when(request('2026-11-24'))
      .expect([
        { type: 'correction-requested', targets: ['area', 'layoutPlan'], law: '行政许可法 art. 32 (4)', documents: [paper('notice')] },
      ]));
  test('on the fifth working day at the latest', () => {
    given(submitted('2026-11-20'))
      .when(request('2026-11-27'))
      .expect([{ type: 'correction-requested' }]);
    given(submitted('2026-11-20')).when(request('2026-11-28')).expect({ refused: 'accepted-by-silence' });
  });
  test('once: not while one is open, nor after it was answered', () => {
    given(submitted('2026-11-20'), asked('2026-11-23', 'area'))
      .when(request('2026-11-24'))
      .expect({ refused: 'correction-already-requested' });
    given(submitted('2026-11-20'), asked('2026-11-23', 'area'), answered('2026-11-24', 'area'))
      .when(request('2026-11-25'))
      .expect({ refused: 'correction-already-requested' });
  });
  test('never after acceptance', () =>
    given(submitted('2026-11-20'), accepted(day('2026-11-23')))
      .when(request('2026-11-24'))
      .expect({ refused: 'already-accepted' }));
  test('only if something is asked for', () =>
    given(submitted('2026-11-20'))
      .when(request('2026-11-24', { targets: [] }))
      .expect({ refused: 'nothing-asked-for' }));
  test('only as a clerk of the hall or the authority', () =>
    given(submitted('2026-11-20'))
      .when(request('2026-11-24', { by: examiner }))
      .expect({ refused: 'not-yours-to-do' }));
  test('also where the service has its own law, under the rule for all services', () =>
    given(submitted('2026-11-20', { ...foodPlan, regime: 'own' }))
      .when(request('2026-11-24'))
      .expect([{ type: 'correction-requested', law: '优化营商环境条例 art. 36' }]));
});
