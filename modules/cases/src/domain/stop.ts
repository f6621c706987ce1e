import { addWorkingDays, type Pause, type WorkCalendar } from '@tongban/calendar';
import type { Day } from '@tongban/kernel';
import type { SpecialProcedure } from '../contract.ts';

/** A special procedure from its real start to its real end, both days included, which do not count (行政许可法 art. 45). */
export type Stop = {
  readonly procedure: SpecialProcedure;
  readonly from: Day;
  /** Working days that it takes, as the applicant was told. */
  readonly days: number;
  /** Absent as long as it goes on. */
  readonly to?: Day;
};

/** The eight of the law, in its order. */
export const specialProcedures = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'test',
  'quarantine',
  'appraisal',
  'expert-review',
] as const satisfies readonly SpecialProcedure[];

/** Those that go on now. */
export function openStops(stops: readonly Stop[]): readonly Stop[] {
  return stops.filter(({ to }) => to === undefined);
}

/** The last day of a special procedure; of one that goes on the last that was told. */
export function endOfStop({ from, days, to }: Stop, calendar: WorkCalendar): Day {
  return to ?? addWorkingDays(calendar, from, days - 1);
}

/** The time that does not count. */
export function pausesOf(stops: readonly Stop[], calendar: WorkCalendar): readonly Pause[] {
  return stops.map((stop) => ({ from: stop.from, to: later(stop.from, endOfStop(stop, calendar)) }));
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
