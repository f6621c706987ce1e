import { addDays, type Day, day } from '@tongban/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialCalendar as calendar } from './calendar.ts';
import { daysLeft, daysOffSkipped, dueDay, type Limit } from './limit.ts';
import type { Pause } from './pause.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const workingDays = (amount: number): Limit => ({ amount, unit: 'working-day' });
const calendarDays = (amount: number): Limit => ({ amount, unit: 'calendar-day' });
const months = (amount: number): Limit => ({ amount, unit: 'month' });
const years = (amount: number): Limit => ({ amount, unit: 'year' });
const pause = (from: string, to: string): Pause => ({ from: day(from), to: day(to) });

function due(from: string, limit: Limit, pauses: readonly Pause[] = [], extension?: Limit): Day {
  return dueDay(calendar, { from: day(from), limit, pauses, extension });
}

const anyDay = fc.integer({ min: 0, max: 6000 }).map((offset) => addDays(day('2011-01-01'), offset));
const anyPauses = fc.array(fc.tuple(fc.integer({ min: -20, max: 80 }), fc.integer({ min: 0, max: 25 })), { maxLength: 5 });
const pausesAround = (from: Day, around: readonly (readonly [number, number])[]): readonly Pause[] =>
  around.map(([start, length]) => ({ from: addDays(from, start), to: addDays(from, start + length) }));

/** The rule, told one day at a time. */
function countedOneByOne(from: Day, amount: number, pauses: readonly Pause[], counts: (day: Day) => boolean): Day {
  const running = (each: Day): boolean => !pauses.some((pause) => pause.from <= each && each <= pause.to);
  let last = from;
  for (let left = amount; left > 0; ) {
    last = addDays(last, 1);
    if (running(last) && counts(last)) left -= 1;
  }
  while (!(isWorkingDay(calendar, last) && (running(last) || last === from))) last = addDays(last, 1);
  return last;
}

describe('a limit in working days', () => {
  test('of twenty after 2024-01-31 ends on 2024-03-04', () => {
    expect(due('2024-01-31', workingDays(20))).toBe('2024-03-04');
  });
  test('of no day is due on the spot, or on the first working day when received on a holiday', () => {
    expect(due('2024-01-31', workingDays(0))).toBe('2024-01-31');
    expect(due('2025-10-03', workingDays(0))).toBe('2025-10-09');
  });
  test('stops for a special procedure from its first to its last day, both included', () => {
    expect(due('2026-11-18', workingDays(5))).toBe('2026-11-25');
    expect(due('2026-11-18', workingDays(5), [pause('2026-11-20', '2026-11-20')])).toBe('2026-11-26');
    expect(due('2026-11-18', workingDays(5), [pause('2026-11-20', '2026-11-24')])).toBe('2026-11-30');
  });
  test('loses nothing by a pause over a weekend', () => {
    expect(due('2026-11-18', workingDays(5), [pause('2026-11-21', '2026-11-22')])).toBe('2026-11-25');
  });
  test('counts overlapping and repeated pauses once, in whatever order they are told', () => {
    const once = due('2026-11-18', workingDays(5), [pause('2026-11-20', '2026-11-26')]);
    const told = [pause('2026-11-24', '2026-11-26'), pause('2026-11-20', '2026-11-25'), pause('2026-11-23', '2026-11-24')];
    expect(due('2026-11-18', workingDays(5), told)).toBe(once);
  });
  test('is not moved by what was over before it began, nor by what begins after its end', () => {
    expect(due('2026-11-18', workingDays(5), [pause('2026-11-02', '2026-11-18')])).toBe('2026-11-25');
    expect(due('2026-11-18', workingDays(5), [pause('2026-11-26', '2026-12-31')])).toBe('2026-11-25');
  });
  test('counts of a pause that began before acceptance only what follows it', () => {
    expect(due('2026-11-18', workingDays(5), [pause('2026-11-02', '2026-11-19')])).toBe('2026-11-26');
  });
  test('that ends on the first day of a pause has that day still to come', () => {
    expect(due('2026-11-18', workingDays(5), [pause('2026-11-25', '2026-12-04')])).toBe('2026-12-07');
  });
  test('meets a second pause that only the first one brought before its end', () => {
    const pauses = [pause('2026-11-20', '2026-11-24'), pause('2026-11-27', '2026-11-27')];
    expect(due('2026-11-18', workingDays(5), pauses)).toBe('2026-12-01');
  });
  test('of twenty extended by ten is one of thirty', () => {
    expect(due('2026-11-18', workingDays(20), [], workingDays(10))).toBe(due('2026-11-18', workingDays(30)));
  });
  test('is the same as counted one by one, with any pauses', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyPauses, (from, amount, around) => {
        const pauses = pausesAround(from, around);
        const counted = countedOneByOne(from, amount, pauses, (each) => isWorkingDay(calendar, each));
        expect(dueDay(calendar, { from, limit: workingDays(amount), pauses })).toBe(counted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a limit in calendar days', () => {
  test('ends on the last day counted, where that is a working day', () => {
    expect(due('2026-11-02', calendarDays(15))).toBe('2026-11-17');
  });
  test('ends on the first working day after, where the last day is off', () => {
    expect(due('2026-11-02', calendarDays(12))).toBe('2026-11-16');
    expect(due('2026-09-16', calendarDays(15))).toBe('2026-10-08');
  });
  test('stops over a pause day by day, weekends included', () => {
    expect(due('2026-11-02', calendarDays(15), [pause('2026-11-06', '2026-11-08')])).toBe('2026-11-20');
  });
  test('that a weekend moved to Monday waits for the end of a pause that begins on Monday', () => {
    expect(due('2026-11-02', calendarDays(12), [pause('2026-11-16', '2026-11-17')])).toBe('2026-11-18');
  });
  test('of 60 extended by 30 is one of 90', () => {
    expect(due('2026-06-01', calendarDays(60), [], calendarDays(30))).toBe(due('2026-06-01', calendarDays(90)));
  });
  test('is the same as counted one by one, with any pauses', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), anyPauses, (from, amount, around) => {
        const pauses = pausesAround(from, around);
        const counted = countedOneByOne(from, amount, pauses, () => true);
        expect(dueDay(calendar, { from, limit: calendarDays(amount), pauses })).toBe(counted);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a limit in months or years', () => {
  test('ends on the same date, or on the last of a month that lacks it', () => {
    expect(due('2024-01-31', months(1))).toBe('2024-02-29');
    expect(due('2025-08-31', months(1))).toBe('2025-09-30');
    expect(due('2026-05-13', months(6))).toBe('2026-11-13');
    expect(due('2024-11-25', months(14))).toBe('2026-01-26');
  });
  test('of a year after a leap day ends on 28 February, moved to Monday where that is a weekend', () => {
    expect(due('2024-02-29', years(1))).toBe('2025-02-28');
    expect(due('2024-02-29', years(4))).toBe('2028-02-29');
    expect(due('2025-02-28', years(1))).toBe('2026-02-28');
  });
  test('is longer by the calendar days of a pause', () => {
    expect(due('2026-05-13', months(6), [pause('2026-06-01', '2026-06-03')])).toBe('2026-11-16');
  });
  test('extended in another unit counts on from its own last day', () => {
    expect(due('2026-05-13', months(6), [], workingDays(10))).toBe('2026-11-27');
    const pauses = [pause('2026-06-01', '2026-06-03'), pause('2026-11-18', '2026-11-18')];
    expect(due('2026-05-13', months(6), pauses, workingDays(2))).toBe('2026-11-19');
  });
});

describe('any limit', () => {
  test('refuses an amount that is no whole number, and a pause that ends before it begins', () => {
    expect(() => due('2026-05-13', workingDays(-1))).toThrow('whole number');
    expect(() => due('2026-05-13', workingDays(1), [], workingDays(0.5))).toThrow('whole number');
    expect(() => due('2026-05-13', workingDays(1), [pause('2026-06-03', '2026-06-01')])).toThrow('2026-06-03..2026-06-01');
  });
  test('ends on a working day, never before its first day, and never earlier for a longer amount', () => {
    const anyLimit = fc.record({
      amount: fc.integer({ min: 0, max: 60 }),
      unit: fc.constantFrom<Limit['unit']>('working-day', 'calendar-day', 'month', 'year'),
    });
    fc.assert(
      fc.property(anyDay, anyLimit, anyPauses, (from, limit, around) => {
        const pauses = pausesAround(from, around);
        const ends = dueDay(calendar, { from, limit, pauses });
        expect(isWorkingDay(calendar, ends)).toBe(true);
        expect(ends >= from).toBe(true);
        expect(dueDay(calendar, { from, limit: { ...limit, amount: limit.amount + 1 }, pauses }) >= ends).toBe(true);
      }),
    );
  });
});

describe('the days left on a clock', () => {
  const clock = { from: day('2026-11-18'), limit: workingDays(10), pauses: [] };
  test('are counted from tomorrow to the last day, and are none on it', () => {
    expect(daysLeft(calendar, clock, { today: day('2026-11-24') })).toBe(6);
    expect(daysLeft(calendar, clock, { today: day('2026-12-02') })).toBe(0);
    expect(daysLeft(calendar, clock, { today: day('2026-12-07') })).toBe(-3);
  });
  test('stay as they were while a special procedure has stopped it', () => {
    for (const today of ['2026-11-24', '2026-12-02', '2027-03-01'])
      expect(daysLeft(calendar, clock, { today: day(today), stoppedSince: day('2026-11-24') })).toBe(7);
  });
  test('are all of them where it was stopped on its first day', () => {
    expect(daysLeft(calendar, clock, { today: day('2026-11-30'), stoppedSince: clock.from })).toBe(10);
  });
  test('are what follows the end of the procedure, whatever paused it before', () => {
    const past = fc.array(fc.tuple(fc.integer({ min: -10, max: 40 }), fc.integer({ min: 0, max: 20 })), { maxLength: 4 });
    const pair = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), past, pair, (from, amount, around, [start, length]) => {
        const stoppedSince = addDays(from, start);
        const released = addDays(stoppedSince, length);
        const pauses = pausesAround(from, around).filter(({ to }) => to <= released);
        const stopped = { from, limit: workingDays(amount), pauses };
        const left = daysLeft(calendar, stopped, { today: released, stoppedSince });
        fc.pre(left > 0);
        const resumed = dueDay(calendar, { ...stopped, pauses: [...pauses, { from: stoppedSince, to: released }] });
        expect(resumed).toBe(addWorkingDays(calendar, released, left));
        expect(workingDaysBetween(calendar, released, resumed)).toBe(left);
      }),
    );
  });
});

describe('the days off that a limit passed over', () => {
  const skipped = (from: string, limit: Limit, pauses: readonly Pause[] = []) =>
    daysOffSkipped(calendar, { from: day(from), limit, pauses });
  test('are all of them for working days, make-up days not', () => {
    expect(skipped('2025-09-26', workingDays(2))).toEqual(['2025-09-27']);
    expect(skipped('2025-09-30', workingDays(1))).toEqual(Array.from({ length: 8 }, (_, index) => `2025-10-0${index + 1}`));
  });
  test('are only those after the last day where days off are days too', () => {
    expect(skipped('2026-11-18', calendarDays(10))).toEqual(['2026-11-28', '2026-11-29']);
    expect(skipped('2026-11-18', calendarDays(11))).toEqual(['2026-11-29']);
    expect(skipped('2026-11-18', calendarDays(12))).toEqual([]);
  });
  test('and the days counted and those of pauses make up the whole time to the due day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), anyPauses, (from, amount, around) => {
        const clock = { from, limit: workingDays(amount), pauses: pausesAround(from, around) };
        const last = dueDay(calendar, clock);
        const off = new Set(daysOffSkipped(calendar, clock));
        let counted = 0;
        for (let each = addDays(from, 1); each <= last; each = addDays(each, 1))
          if (!off.has(each) && !clock.pauses.some((pause) => pause.from <= each && each <= pause.to)) counted += 1;
        expect(counted).toBe(amount);
      }),
    );
  });
});
