import type { Day } from '@tongban/kernel';
import type { WorkCalendar } from './calendar.ts';
import { workingDaysBetween } from './working-days.ts';

/** How a clock stands: on time, near its limit, past it, stopped by a special procedure, or not running yet. */
export type Light = 'green' | 'yellow' | 'red' | 'blue' | 'not-begun';

/** What a light is read from; `due` is missing as long as the clock has not begun. */
export type LightReading = {
  readonly due: Day | undefined;
  readonly today: Day;
  /** Working days before the limit from which on it is near: 1 where left out. */
  readonly warnDays?: number | undefined;
  readonly stopped?: boolean | undefined;
  /** The day on which what the clock measures was done: the light stays as it was then. */
  readonly concluded?: Day | undefined;
};

/** The light of one clock: red only once the last day is over, because a limit ends at 24:00 (民法典 art. 203). */
export function lightOf(calendar: WorkCalendar, { due, today, warnDays = 1, stopped = false, concluded }: LightReading): Light {
  if (due === undefined) return 'not-begun';
  if (concluded !== undefined) return concluded > due ? 'red' : 'green';
  if (stopped) return 'blue';
  if (today > due) return 'red';
  return workingDaysBetween(calendar, today, due) <= warnDays ? 'yellow' : 'green';
}
