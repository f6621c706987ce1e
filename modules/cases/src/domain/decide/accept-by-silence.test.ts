import { day } from '@tongban/kernel';
import { describe, test } from 'vitest';
import { accepted, answered, asked, foodPlan, moment, submitted } from '../../testing/example.ts';
import { given } from '../../testing/given.ts';
import type { AcceptBySilence } from './accept-by-silence.ts';

const silence = (moment: string): AcceptBySilence => ({ type: 'accept-by-silence', at: moment });
const twentyDays = { ...foodPlan, limits: { ...foodPlan.limits, legal: { days: 20, unit: 'working-day', from: 'acceptance' } } } as const;

describe('nobody says anything for five working days', () => {
  test('and the case is accepted as of the day of receipt, recorded on the sixth', () =>
    given(submitted('2025-01-24', twentyDays))
      .when(silence(moment('2025-02-08', '00:00')))
      .expect([
        {
          type: 'case-accepted-by-silence',
          at: '2025-02-07T16:00:00.000Z',
          by: { kind: 'system', id: 'silence' },
          law: '行政许可法 art. 32 (4)',
          effectiveOn: day('2025-01-24'),
          due: { promised: day('2025-02-07'), legal: day('2025-02-27') },
        },
      ]));
  test('but the fifth day lasts until 24:00', () =>
    given(submitted('2025-01-24'))
      .when(silence(moment('2025-02-07', '23:59')))
      .expect({ refused: 'silence-not-due' }));
  test('counted from the next working day where it came in late on a holiday', () => {
    const lateOnSunday = submitted(moment('2026-11-22', '23:30'));
    given(lateOnSunday)
      .when(silence(moment('2026-11-27', '23:59')))
      .expect({ refused: 'silence-not-due' });
    given(lateOnSunday)
      .when(silence(moment('2026-11-28', '00:00')))
      .expect([{ type: 'case-accepted-by-silence', effectiveOn: day('2026-11-22') }]);
  });
  test('five days, even where acceptance was promised sooner', () => {
    const sooner = submitted('2026-11-20', { ...foodPlan, limits: { ...foodPlan.limits, acceptance: 2 } });
    given(sooner)
      .when(silence(moment('2026-11-27', '23:59')))
      .expect({ refused: 'silence-not-due' });
    given(sooner)
      .when(silence(moment('2026-11-28', '00:00')))
      .expect([{ type: 'case-accepted-by-silence', effectiveOn: day('2026-11-20') }]);
  });
  test('a notice of correction in time breaks the silence', () =>
    given(submitted('2026-11-20'), asked('2026-11-27', 'area'))
      .when(silence(moment('2026-12-05')))
      .expect({ refused: 'waiting-for-applicant' }));
  test('after a correction the days count from its answer', () => {
    const history = [submitted('2026-11-16'), asked('2026-11-17', 'area'), answered('2026-11-24', 'area')];
    given(history)
      .when(silence(moment('2026-12-01')))
      .expect({ refused: 'silence-not-due' });
    given(history)
      .when(silence(moment('2026-12-02', '00:00')))
      .expect([{ type: 'case-accepted-by-silence', effectiveOn: day('2026-11-24') }]);
  });
  test('an acceptance in time leaves nothing to silence', () =>
    given(submitted('2026-11-20'), accepted(day('2026-11-27')))
      .when(silence(moment('2026-11-28')))
      .expect({ refused: 'already-accepted' }));
  test('a service under its own law is not accepted by silence', () =>
    given(submitted('2026-11-20', { ...foodPlan, regime: 'own' }))
      .when(silence(moment('2026-12-20')))
      .expect({ refused: 'no-silence-in-this-regime' }));
});
