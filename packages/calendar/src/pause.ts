import { addDays, type Day } from '@tongban/kernel';
import { epochDay } from './epoch-day.ts';

/** The time of a special procedure from its real start to its real end, both days included (行政许可法 art. 45). */
export type Pause = { readonly from: Day; readonly to: Day };

/** A pause in numbers of days, both included. */
export type StoppedDays = { readonly from: number; readonly to: number };

const none: readonly StoppedDays[] = [];

/** What these pauses stop after the first day of a limit: in order, overlapping ones once. Throws where one ends before it begins. */
export function stoppedAfter(start: number, pauses: readonly Pause[]): readonly StoppedDays[] {
  if (pauses.length === 0) return none;
  const stopped: StoppedDays[] = [];
  let free = start + 1;
  for (const { from, to } of inOrder(pauses.map(numbered))) {
    if (to < free) continue;
    stopped.push({ from: Math.max(from, free), to });
    free = to + 1;
  }
  return stopped;
}

/** These pauses as they were before that day, so that what begins on it is not counted twice. */
export function pausesBefore(day: Day, pauses: readonly Pause[]): readonly Pause[] {
  const lastDay = addDays(day, -1);
  return pauses.filter(({ from }) => from < day).map(({ from, to }) => ({ from, to: to < day ? to : lastDay }));
}

function numbered({ from, to }: Pause): StoppedDays {
  if (to < from) throw new RangeError(`a pause ends before it begins: ${from}..${to}`);
  return { from: epochDay(from), to: epochDay(to) };
}

function inOrder(stopped: StoppedDays[]): readonly StoppedDays[] {
  return stopped.length > 1 ? stopped.sort((one, other) => one.from - other.from) : stopped;
}
