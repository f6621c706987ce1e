import { addDays, type Day } from '@tongban/kernel';
import { type WorkCalendar, workedUpTo, workingDayNamed, workingDayNumber } from './calendar.ts';
import { addMonths, dayNamed, epochDay } from './epoch-day.ts';
import { type Pause, pausesBefore, type StoppedDays, stoppedAfter } from './pause.ts';
import { isWorkingDay, workingDaysBetween } from './working-days.ts';

/** How long a law or a promise gives: a whole number, 0 where it is done on the spot. */
export type Limit = { readonly amount: number; readonly unit: 'working-day' | 'calendar-day' | 'month' | 'year' };

/** A limit that runs: since when, what has stopped it so far, and by how much it was lengthened. */
export type Clock = {
  readonly from: Day;
  readonly limit: Limit;
  readonly pauses: readonly Pause[];
  readonly extension?: Limit | undefined;
};

/**
 * The last day of a limit, which ends at 24:00. The first day is not counted, paused days are not, overlapping ones once, and those up to
 * the first day never. Where the last day is off or paused, the limit ends on the first working day after (行政许可法 art. 42, 45, 82;
 * 民法典 art. 201–203). Throws where an amount is no whole number or a pause ends before it begins.
 */
export function dueDay(calendar: WorkCalendar, clock: Clock): Day {
  const { last, closed } = counted(calendar, clock);
  return dayDue(calendar, last, closed);
}

/**
 * The days off that a limit passed over, in order: each one after the first day for working days; for other units, of which days off are
 * days too, those between the last day counted and the day due (行政许可法 art. 82; 民法典 art. 203). Throws as `dueDay` does.
 */
export function daysOffSkipped(calendar: WorkCalendar, clock: Clock): readonly Day[] {
  const first = clock.limit.unit === 'working-day' ? addDays(clock.from, 1) : dayNamed(counted(calendar, clock).last);
  const due = dueDay(calendar, clock);
  const off: Day[] = [];
  for (let day = first; day <= due; day = addDays(day, 1)) if (!isWorkingDay(calendar, day)) off.push(day);
  return off;
}

/**
 * Working days left on a clock, 0 on its last day and negative past it. A clock that a special procedure has stopped and not yet
 * released keeps what was left when it stopped, the day of stopping included.
 */
export function daysLeft(
  calendar: WorkCalendar,
  clock: Clock,
  { today, stoppedSince }: { readonly today: Day; readonly stoppedSince?: Day | undefined },
): number {
  if (stoppedSince === undefined) return workingDaysBetween(calendar, today, dueDay(calendar, clock));
  const due = dueDay(calendar, { ...clock, pauses: pausesBefore(stoppedSince, clock.pauses) });
  return workingDaysBetween(calendar, stoppedSince > clock.from ? addDays(stoppedSince, -1) : clock.from, due);
}

function amountOf({ amount }: Limit): number {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`a limit must be a whole number, not ${amount}`);
  return amount;
}

/** The last day counted with the extension, and what stopped the limit around it. */
function counted(calendar: WorkCalendar, { from, limit, pauses, extension }: Clock) {
  const start = epochDay(from);
  const closed = stoppedAfter(start, pauses);
  if (extension === undefined) return { last: lastDay(calendar, start, limit, closed), closed };
  if (extension.unit === limit.unit) {
    const longer = { amount: amountOf(limit) + amountOf(extension), unit: limit.unit };
    return { last: lastDay(calendar, start, longer, closed), closed };
  }
  const ordinary = lastDay(calendar, start, limit, closed);
  const later = closed.filter((pause) => pause.from > ordinary);
  return { last: lastDay(calendar, ordinary, extension, later), closed: later };
}

/** The last day as counted, before it is moved off a holiday. */
function lastDay(calendar: WorkCalendar, start: number, limit: Limit, pauses: readonly StoppedDays[]): number {
  const amount = amountOf(limit);
  switch (limit.unit) {
    case 'working-day':
      return lastWorkingDay(calendar, start, amount, pauses);
    case 'calendar-day':
      return lastCalendarDay(start + amount, pauses);
    case 'month':
      return lastCalendarDay(addMonths(start, amount), pauses);
    case 'year':
      return lastCalendarDay(addMonths(start, amount * 12), pauses);
  }
}

function lastWorkingDay(calendar: WorkCalendar, start: number, amount: number, pauses: readonly StoppedDays[]): number {
  if (amount === 0) return start;
  let count = workedUpTo(calendar, start) + amount;
  let last = workingDayNumber(calendar, count);
  for (const pause of pauses) {
    if (pause.from > last) break;
    count += workedUpTo(calendar, pause.to) - workedUpTo(calendar, pause.from - 1);
    last = workingDayNumber(calendar, count);
  }
  return last;
}

function lastCalendarDay(unpaused: number, pauses: readonly StoppedDays[]): number {
  let last = unpaused;
  for (const pause of pauses) {
    if (pause.from > last) break;
    last += pause.to - pause.from + 1;
  }
  return last;
}

/** The first working day that is not paused, from the last counted day on. */
function dayDue(calendar: WorkCalendar, last: number, pauses: readonly StoppedDays[]): Day {
  let count = workedUpTo(calendar, last - 1) + 1;
  for (const pause of pauses) {
    if (pause.to < last) continue;
    if (pause.from > workingDayNumber(calendar, count)) break;
    count = workedUpTo(calendar, pause.to) + 1;
  }
  return workingDayNamed(calendar, count);
}
