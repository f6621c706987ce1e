import type { Brand } from './brand.ts';

/** A calendar day in Asia/Shanghai, written YYYY-MM-DD. Days compare as text. */
export type Day = Brand<'Day'>;

const pattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;
/** China has kept one time zone without summer time since 1992, so the offset is a constant. */
const shanghaiOffset = 8 * 3_600_000;

/** The day that this text names, or undefined where no such day exists. */
export function parseDay(text: string): Day | undefined {
  if (!pattern.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || toText(time) !== text ? undefined : (text as Day);
}

/** The day that this text names; throws where the caller promised one. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`not a day: ${text}`);
  return parsed;
}

/** The day in Asia/Shanghai on which this moment (ISO 8601) falls (电子签名法 art. 11: received when it enters the system). */
export function dayOf(instant: string): Day {
  return toText(Date.parse(instant) + shanghaiOffset) as Day;
}

/** The moment at which this day ends, 24:00 in Asia/Shanghai, as ISO 8601 (民法典 art. 203). */
export function endOf(of: Day): string {
  return new Date(toTime(of) + millisecondsPerDay - shanghaiOffset).toISOString();
}

/** The day that many calendar days later, or earlier where negative. */
export function addDays(from: Day, days: number): Day {
  return toText(toTime(from) + days * millisecondsPerDay) as Day;
}

/** Calendar days from the first day to the second; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (toTime(to) - toTime(from)) / millisecondsPerDay;
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(of: Day): number {
  const sinceMonday = (toTime(of) / millisecondsPerDay + 3) % 7;
  return ((sinceMonday + 7) % 7) + 1;
}

function toTime(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`);
}

function toText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
