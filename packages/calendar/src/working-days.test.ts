import { addDays, type Day, day } from '@tongban/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialCalendar as calendar, calendarFrom } from './calendar.ts';
import { addWorkingDays, isEstimate, isWorkingDay, nextWorkingDay, workingDaysBetween, workingDaysFrom } from './working-days.ts';

const anyDay = fc.integer({ min: -9000, max: 12_000 }).map((offset) => addDays(day('2018-06-15'), offset));

const isWeekday = (each: Day): boolean => ![0, 6].includes(new Date(each).getUTCDay());

/** The definition, told one day at a time. */
function countedOneByOne(from: Day, n: number): Day {
  let reached = from;
  for (let left = n; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(calendar, reached)) left -= 1;
  }
  return reached;
}

describe('twenty working days after acceptance', () => {
  test.each([
    ['over Mid-Autumn and the National Day', '2023-09-28', '2023-11-01'],
    ['over the Spring Festival of 2024', '2024-01-31', '2024-03-04'],
    ['over the Spring Festival of 2025', '2025-01-24', '2025-02-27'],
    ['over the National Day of 2025', '2025-09-29', '2025-11-03'],
  ])('%s', (_, from, due) => {
    expect(addWorkingDays(calendar, day(from), 20)).toBe(due);
  });
});

describe('a working day', () => {
  test('is not a holiday on a weekday, but is a weekend day on which work is made up', () => {
    expect(isWorkingDay(calendar, day('2024-02-12'))).toBe(false);
    expect(isWorkingDay(calendar, day('2024-02-18'))).toBe(true);
    expect(isWorkingDay(calendar, day('2024-02-17'))).toBe(false);
  });
  test('is told apart from weekends in years not announced', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), (offset) => {
        const later = addDays(day('2027-01-01'), offset);
        const earlier = addDays(day('2009-12-31'), -offset);
        expect(isWorkingDay(calendar, later)).toBe(isWeekday(later));
        expect(isWorkingDay(calendar, earlier)).toBe(isWeekday(earlier));
      }),
    );
  });
  test('is an estimate outside the announced years', () => {
    expect(isEstimate(calendar, day('2009-12-31'))).toBe(true);
    expect(isEstimate(calendar, day('2010-01-01'))).toBe(false);
    expect(isEstimate(calendar, day('2026-12-31'))).toBe(false);
    expect(isEstimate(calendar, day('2027-01-01'))).toBe(true);
  });
});

describe('working days', () => {
  test('received by silence: the fifth day after 2025-01-24 is 2025-02-07', () => {
    expect(addWorkingDays(calendar, day('2025-01-24'), 5)).toBe('2025-02-07');
  });
  test('begin on the first working day after a holiday evening', () => {
    expect(nextWorkingDay(calendar, day('2025-10-03'))).toBe('2025-10-09');
    expect(nextWorkingDay(calendar, day('2025-10-08'))).toBe('2025-10-09');
  });
  test('none after a day is that day', () => {
    expect(addWorkingDays(calendar, day('2025-10-03'), 0)).toBe('2025-10-03');
  });
  test('count back from a day that is itself not counted', () => {
    expect(addWorkingDays(calendar, day('2025-10-09'), -1)).toBe('2025-09-30');
    expect(addWorkingDays(calendar, day('2025-10-05'), -1)).toBe('2025-09-30');
    expect(addWorkingDays(calendar, day('2025-10-05'), -2)).toBe('2025-09-29');
  });
  test('added are the same as those counted one by one, also into years not announced', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (from, n) => {
        expect(addWorkingDays(calendar, from, n)).toBe(countedOneByOne(from, n));
      }),
    );
  });
  test('between a day and the nth working day after it are n', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 5000 }), (from, n) => {
        expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, n))).toBe(n);
      }),
    );
  });
  test('between two days are the same as many below zero when the days are exchanged', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(workingDaysBetween(calendar, one, other) + workingDaysBetween(calendar, other, one)).toBe(0);
      }),
    );
  });
  test('forwards and back again lead to the working day left', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 500 }), (from, n) => {
        const start = nextWorkingDay(calendar, from);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, n), -n)).toBe(start);
      }),
    );
  });
  test('of a ruler are each working day of the limit once, in order, and as many as the limit has', () => {
    expect(workingDaysFrom(calendar, day('2026-11-18'), day('2026-12-02'))).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
    ]);
    expect(workingDaysFrom(calendar, day('2026-12-02'), day('2026-11-18'))).toEqual([]);
  });
  test('are never counted by halves', () => {
    expect(() => addWorkingDays(calendar, day('2025-01-24'), 2.5)).toThrow('whole number');
  });
  test('end where no day can be named any more', () => {
    expect(() => addWorkingDays(calendar, day('9999-12-30'), 20)).toThrow('no day can be named');
  });
});

describe('a calendar', () => {
  const data = { version: 'a city of its own', source: 'test', firstYear: 2025, lastAnnouncedYear: 2025 };
  test('takes the days off and the days made up that it is given', () => {
    const own = calendarFrom({ ...data, holidays: ['2025-03-03'], makeUpDays: ['2025-03-08'] });
    expect(addWorkingDays(own, day('2025-02-28'), 5)).toBe('2025-03-08');
  });
  test.each([
    ['a holiday that does not exist', { holidays: ['2025-02-30'], makeUpDays: [] }],
    ['a holiday on a Sunday, which is off anyway', { holidays: ['2025-03-02'], makeUpDays: [] }],
    ['a make-up day on a Monday, which is worked anyway', { holidays: [], makeUpDays: ['2025-03-03'] }],
    ['a day of another year', { holidays: ['2026-03-03'], makeUpDays: [] }],
  ])('refuses %s', (_, days) => {
    expect(() => calendarFrom({ ...data, ...days })).toThrow('a city of its own');
  });
});
