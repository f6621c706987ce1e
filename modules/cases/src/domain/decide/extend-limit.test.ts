import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import {
  accepted,
  approver,
  asked,
  clerk,
  examiner,
  foodPlan,
  granted,
  moment,
  paper,
  receiptPlan,
  reviewed,
  submitted,
} from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { CaseEvent } from '../event.ts';
import type { Plan } from '../plan.ts';
import type { ExtendLimit } from './extend-limit.ts';

/** Ten days by law, to be lengthened once by five; five promised. */
const plan: Plan = {
  ...foodPlan,
  limits: { ...foodPlan.limits, legal: { days: 10, unit: 'working-day', from: 'acceptance', extension: 5 } },
};
const extend = (on: string, by = approver): ExtendLimit => ({ type: 'extend-limit', at: moment(on), by, reason: paper('reason') });
const extended = (on: string): CaseEvent => ({
  type: 'limit-extended',
  at: moment(on),
  by: { kind: 'official', id: 'approver' },
  law: '',
  documents: [paper('reason')],
  days: 5,
  due: { promised: day('2026-11-27'), legal: day('2026-12-11') },
});
const taken = [submitted('2026-11-20', plan), accepted(day('2026-11-20'), plan)];

describe('the legal limit', () => {
  const longer = {
    type: 'limit-extended',
    days: 5,
    due: { promised: day('2026-11-27'), legal: day('2026-12-11') },
    law: '行政许可法 art. 42',
  } as const;
  test('is lengthened once while the case is reviewed, and the promise stands', () =>
    given(...taken)
      .when(extend('2026-11-25'))
      .expect([longer]));
  test('also once the review is done, and on its last day', () =>
    given(...taken, reviewed('2026-11-24'))
      .when(extend('2026-12-04'))
      .expect([longer]));
  test('of a law of its own rests on that law', () =>
    given(submitted('2026-11-20', { ...plan, regime: 'own' }), accepted(day('2026-11-20'), plan))
      .when(extend('2026-11-25'))
      .expect([{ law: '食品安全法 art. 35' }]));
  test('counts from receipt where its law counts from receipt', () => {
    const legal = { days: 20, unit: 'working-day', from: 'receipt', extension: 10 } as const;
    const counted: Plan = { ...receiptPlan, limits: { ...receiptPlan.limits, legal } };
    given(submitted('2026-11-02', counted), accepted(day('2026-11-05'), counted))
      .when(extend('2026-11-26'))
      .expect([{ due: { promised: day('2026-11-09'), legal: day('2026-12-14') } }]);
  });
});

describe('no limit is lengthened', () => {
  test('a second time', () =>
    given(...taken, extended('2026-11-25'))
      .when(extend('2026-12-07'))
      .expect({ refused: 'already-extended' }));
  test('once it has passed', () =>
    given(...taken)
      .when(extend('2026-12-07'))
      .expect({ refused: 'limit-passed' }));
  test('where its law knows no extension', () =>
    given(submitted('2026-11-20'), accepted(day('2026-11-20')))
      .when(extend('2026-11-25'))
      .expect({ refused: 'not-extendable' }));
  test('without a reason', () => {
    const { reason: _, ...bare } = extend('2026-11-25');
    given(...taken)
      .when(bare)
      .expect({ refused: 'reason-missing' });
  });
  test.each([
    ['a clerk', clerk],
    ['whoever examines', examiner],
  ])('by %s', (_, by) =>
    given(...taken)
      .when(extend('2026-11-25', by))
      .expect({ refused: 'not-yours-to-do' }),
  );
  test('before acceptance, and after the decision', () => {
    given(submitted('2026-11-20', plan)).when(extend('2026-11-23')).expect({ refused: 'not-accepted-yet' });
    given(submitted('2026-11-20', plan), asked('2026-11-23', 'layout')).when(extend('2026-11-24')).expect({ refused: 'not-accepted-yet' });
    given(...taken, reviewed('2026-11-24'), granted('2026-11-25'))
      .when(extend('2026-11-26'))
      .expect({ refused: 'already-decided' });
  });
});
