import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import type { PresentCase } from '../domain/case.ts';
import type { Plan } from '../domain/plan.ts';
import { accepted, asked, foodPlan, registrationPlan, replay, submitted } from '../testing/example.ts';
import { clocksOf } from './clocks.ts';

const residencePlan: Plan = {
  ...foodPlan,
  regime: 'own',
  limits: { acceptance: 1, legal: { days: 15, unit: 'calendar-day', from: 'acceptance' }, promised: 7, delivery: 3 },
};
const seen = (history: Parameters<typeof replay>[0], today: string) =>
  clocksOf(replay(history) as PresentCase, { today: day(today), warnDays: 1 });

describe('the clocks of a case', () => {
  test('count days of the calendar where the service’s own law does (居住证暂行条例 9)', () =>
    expect(seen([submitted('2026-11-23', residencePlan), accepted(day('2026-11-23'), residencePlan)], '2026-11-24')).toEqual([
      { kind: 'promised', days: 7, unit: 'calendar-day', due: '2026-11-30', light: 'green', left: 4 },
      { kind: 'legal', days: 15, unit: 'calendar-day', due: '2026-12-08', light: 'green', left: 10 },
    ]));
  test('count working days of acceptance all the same', () =>
    expect(seen([submitted('2026-11-20', residencePlan)], '2026-11-20')[0]).toEqual({
      kind: 'acceptance',
      days: 1,
      due: '2026-11-23',
      light: 'yellow',
      left: 1,
    }));
  test('promise what is decided on the spot without a day, and run by law from complete papers', () =>
    expect(seen([submitted('2026-11-20', registrationPlan)], '2026-11-20')).toEqual([
      { kind: 'promised', days: 0, light: 'not-begun' },
      { kind: 'legal', days: 3, due: '2026-11-25', light: 'green', left: 3 },
    ]));
  test('stand while the applicant puts right what is decided on the spot', () =>
    expect(seen([submitted('2026-11-20', registrationPlan), asked('2026-11-20', 'name')], '2026-11-23')[1]).toEqual({
      kind: 'legal',
      days: 3,
      light: 'blue',
    }));
});
