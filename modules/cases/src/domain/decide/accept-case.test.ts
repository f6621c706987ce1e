import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import {
  accepted,
  answered,
  approver,
  asked,
  clerk,
  foodPlan,
  granted,
  inspector,
  moment,
  receiptPlan,
  registrationPlan,
  reviewed,
  submitted,
} from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { AcceptCase } from './accept-case.ts';

const accept = (when: string, by = clerk): AcceptCase => ({ type: 'accept-case', at: when.includes('T') ? when : moment(when), by });
const twentyDays = { ...foodPlan, limits: { ...foodPlan.limits, legal: { days: 20, unit: 'working-day', from: 'acceptance' } } } as const;

describe('a clerk accepts a case', () => {
  test('and the twentieth working day falls after the Spring Festival', () =>
    given(submitted('2025-01-24', twentyDays))
      .when(accept('2025-01-24'))
      .expect([{ type: 'case-accepted', effectiveOn: day('2025-01-24'), due: { promised: day('2025-02-07'), legal: day('2025-02-27') } }]));
  test('and a day after is day 1, as on the picture of the workbench', () =>
    given(submitted('2026-11-20'))
      .when(accept('2026-11-24'))
      .expect([{ type: 'case-accepted', due: { promised: day('2026-12-01'), legal: day('2026-12-08') } }]));
  test('and where the law counts from receipt, the days before acceptance count', () =>
    given(submitted('2026-11-20', receiptPlan))
      .when(accept('2026-11-24'))
      .expect([{ type: 'case-accepted', due: { promised: day('2026-11-27'), legal: day('2026-12-18') } }]));
  test('and not where acceptance and decision are one act', () =>
    given(submitted('2026-11-20', registrationPlan)).when(accept('2026-11-20')).expect({ refused: 'accepted-with-decision' }));
  test('after everything asked for was handed in', () =>
    given(submitted('2026-11-20'), asked('2026-11-23', 'area'), answered('2026-11-24', 'area'))
      .when(accept('2026-11-25'))
      .expect([{ type: 'case-accepted', effectiveOn: day('2026-11-25') }]));
  test('only once', () =>
    given(submitted('2025-01-24'), accepted(day('2025-01-24')))
      .when(accept('2025-01-26'))
      .expect({ refused: 'already-accepted' }));
  test('not while the applicant has something to put right', () =>
    given(submitted('2026-11-20'), asked('2026-11-23', 'area')).when(accept('2026-11-24')).expect({ refused: 'waiting-for-applicant' }));
  test('not once it is decided', () =>
    given(submitted('2026-11-20'), accepted(day('2026-11-20')), reviewed('2026-11-23'), granted('2026-11-24'))
      .when(accept('2026-11-25'))
      .expect({ refused: 'already-decided' }));
  test('that exists', () => given().when(accept('2026-11-24')).expect({ refused: 'case-unknown' }));
  test('as a clerk of the hall or the authority, not in another post', () => {
    given(submitted('2026-11-20')).when(accept('2026-11-23', inspector)).expect({ refused: 'not-yours-to-do' });
    given(submitted('2026-11-20')).when(accept('2026-11-23', approver)).expect({ refused: 'not-yours-to-do' });
  });
  test('too late: after the five days the law had accepted it as of the day of receipt', () =>
    given(submitted('2025-01-24', twentyDays))
      .when(accept('2025-02-08'))
      .expect([
        {
          type: 'case-accepted-by-silence',
          effectiveOn: day('2025-01-24'),
          due: { promised: day('2025-02-07'), legal: day('2025-02-27') },
        },
      ]));
});
