import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import { accepted, answered, asked, granted, moment, reviewed, submitted } from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { WithdrawCase } from './withdraw-case.ts';

const applicant = { kind: 'person', id: 'applicant' } as const;
const withdraw: WithdrawCase = { type: 'withdraw-case', at: moment('2026-11-25'), by: applicant };
const underReview = [submitted('2026-11-20'), accepted(day('2026-11-20'))];

describe('an applicant withdraws', () => {
  test('at any time before the decision', () => {
    for (const history of [
      [submitted('2026-11-20')],
      [submitted('2026-11-20'), asked('2026-11-23', 'area')],
      [submitted('2026-11-20'), asked('2026-11-23', 'area'), answered('2026-11-24', 'area')],
      underReview,
      [...underReview, ...reviewed('2026-11-23')],
    ])
      given(history)
        .when(withdraw)
        .expect([{ type: 'case-withdrawn', by: applicant }]);
  });
  test('not after it, and not twice', () => {
    given(underReview, reviewed('2026-11-23'), granted('2026-11-24')).when(withdraw).expect({ refused: 'already-decided' });
    const withdrawn = { type: 'case-withdrawn', at: moment('2026-11-24'), by: applicant, law: '', documents: [] } as const;
    given([...underReview, withdrawn])
      .when(withdraw)
      .expect({ refused: 'already-decided' });
  });
});
