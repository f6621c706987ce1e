import { type Day, day, parseDay } from '@tongban/kernel';
import { dayNamed, epochDay } from './epoch-day.ts';
import official from './official.generated.json' with { type: 'json' };

/** A calendar as published: what differs from plain weekends between the first and the last announced year. */
export type CalendarData = {
  readonly version: string;
  readonly source: string;
  readonly firstYear: number;
  readonly lastAnnouncedYear: number;
  /** Days off that would be working weekdays. */
  readonly holidays: readonly string[];
  /** Weekend days on which work is made up. */
  readonly makeUpDays: readonly string[];
};

/** A calendar counted through once, so that every question about it is one look into a table. Made by calendarFrom alone. */
export type WorkCalendar = {
  readonly version: string;
  /** Numbers of the first and the last announced day. */
  readonly first: number;
  readonly last: number;
  /** For each announced day, how many working days there have been up to and including it. */
  readonly worked: Int32Array;
  /** Number and name of each announced working day, in order. */
  readonly workingDays: Int32Array;
  readonly names: readonly Day[];
  /** Mondays to Fridays before the first announced day and up to the last one, counted as weekdaysUpTo counts. */
  readonly weekdaysBefore: number;
  readonly weekdaysThrough: number;
};

/** A calendar from published data; throws where a day does not exist, or is no exception to the plain week. */
export function calendarFrom(data: CalendarData): WorkCalendar {
  const first = epochDay(day(`${data.firstYear}-01-01`));
  const last = epochDay(day(`${data.lastAnnouncedYear}-12-31`));
  const holidays = exceptions(data, data.holidays, true);
  const makeUpDays = exceptions(data, data.makeUpDays, false);
  const worked = new Int32Array(last - first + 1);
  const workingDays: number[] = [];
  for (let number = first; number <= last; number += 1) {
    if (isWeekday(number) ? !holidays.has(number) : makeUpDays.has(number)) workingDays.push(number);
    worked[number - first] = workingDays.length;
  }
  return {
    version: data.version,
    first,
    last,
    worked,
    workingDays: Int32Array.from(workingDays),
    names: workingDays.map(dayNamed),
    weekdaysBefore: weekdaysUpTo(first - 1),
    weekdaysThrough: weekdaysUpTo(last),
  };
}

/** Weekends and the State Council's holidays off, its make-up days on (国务院办公厅 notices, yearly). */
export const officialCalendar: WorkCalendar = calendarFrom(official);

/** How many working days there have been up to and including this day; only differences mean anything. */
export function workedUpTo(calendar: WorkCalendar, number: number): number {
  if (number < calendar.first) return weekdaysUpTo(number) - calendar.weekdaysBefore;
  const known = calendar.worked[number - calendar.first];
  return known ?? calendar.workingDays.length + weekdaysUpTo(number) - calendar.weekdaysThrough;
}

/** The number of the day on which that many working days have been worked; the inverse of workedUpTo. */
export function workingDayNumber(calendar: WorkCalendar, count: number): number {
  if (count <= 0) return weekdayNumber(calendar.weekdaysBefore + count);
  const known = calendar.workingDays[count - 1];
  return known ?? weekdayNumber(calendar.weekdaysThrough + count - calendar.workingDays.length);
}

/** The name of the day on which that many working days have been worked. */
export function workingDayNamed(calendar: WorkCalendar, count: number): Day {
  return calendar.names[count - 1] ?? dayNamed(workingDayNumber(calendar, count));
}

function exceptions(data: CalendarData, days: readonly string[], onWeekdays: boolean): ReadonlySet<number> {
  const numbers = days.map((text) => {
    const year = Number(text.slice(0, 4));
    const parsed = parseDay(text);
    if (parsed === undefined || year < data.firstYear || year > data.lastAnnouncedYear || isWeekday(epochDay(parsed)) !== onWeekdays)
      throw new Error(`calendar ${data.version}: ${text} is no ${onWeekdays ? 'weekday off' : 'weekend day made up'} in its years`);
    return epochDay(parsed);
  });
  return new Set(numbers);
}

/** 1970-01-01 was a Thursday, so three days are added to count whole weeks from a Monday. */
function isWeekday(number: number): boolean {
  return (((number + 3) % 7) + 7) % 7 < 5;
}

function weekdaysUpTo(number: number): number {
  const weeks = Math.floor((number + 3) / 7);
  return weeks * 5 + Math.min(number + 3 - weeks * 7 + 1, 5);
}

function weekdayNumber(count: number): number {
  const weeks = Math.floor((count - 1) / 5);
  return weeks * 7 + (count - 1 - weeks * 5) - 3;
}
