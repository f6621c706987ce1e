import type { Day } from '@tongban/kernel';
import { type WorkCalendar, workedUpTo, workingDayNamed } from './calendar.ts';
import { epochDay } from './epoch-day.ts';

/** Whether authorities work on this day (行政许可法 art. 82: limits are working days, without legal holidays). */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  const number = epochDay(day);
  return workedUpTo(calendar, number) > workedUpTo(calendar, number - 1);
}

/**
 * The nth working day after this day, which is not counted itself (民法典 art. 201); the nth before it where n is negative,
 * the day itself where n is 0. Throws where n is not a whole number.
 */
export function addWorkingDays(calendar: WorkCalendar, from: Day, n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`working days must be a whole number, not ${n}`);
  const number = epochDay(from);
  if (n > 0) return workingDayNamed(calendar, workedUpTo(calendar, number) + n);
  return n === 0 ? from : workingDayNamed(calendar, workedUpTo(calendar, number - 1) + n + 1);
}

/** Working days after the first day, up to and including the second; negative, by as many as it is overdue, where the second is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: Day, to: Day): number {
  return workedUpTo(calendar, epochDay(to)) - workedUpTo(calendar, epochDay(from));
}

/** The first working day after this one: day 1 of what begins on it, also when it is a holiday. */
export function nextWorkingDay(calendar: WorkCalendar, after: Day): Day {
  return addWorkingDays(calendar, after, 1);
}

/** Every working day after the first day, up to and including the second: the marks of a case page's ruler. */
export function workingDaysFrom(calendar: WorkCalendar, from: Day, to: Day): readonly Day[] {
  const before = workedUpTo(calendar, epochDay(from));
  const length = Math.max(0, workedUpTo(calendar, epochDay(to)) - before);
  return Array.from({ length }, (_, index) => workingDayNamed(calendar, before + index + 1));
}

/** Whether holidays of this day's year are not announced, so that only weekends are known to be off. */
export function isEstimate(calendar: WorkCalendar, day: Day): boolean {
  const number = epochDay(day);
  return number < calendar.first || number > calendar.last;
}
