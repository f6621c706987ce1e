import type { Day } from '@tongban/kernel';

/**
 * Days as whole numbers since 1970-01-01, because a number is counted in nanoseconds where Date takes a microsecond.
 * The formulas count years from 1 March, so that the day a leap year adds comes last.
 */

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** The number of this day: 0 for 1970-01-01. */
export function epochDay(of: Day): number {
  const year = digit(of, 0) * 1000 + digit(of, 1) * 100 + digit(of, 2) * 10 + digit(of, 3);
  return fromParts(year, digit(of, 5) * 10 + digit(of, 6), digit(of, 8) * 10 + digit(of, 9));
}

/** The day of this number; throws outside the years 0 to 9999, which no Day can name. */
export function dayNamed(number: number): Day {
  const { year, month, date } = parts(number);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`no day can be named ${number} days from 1970-01-01`);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}` as Day;
}

/** That many months later, on the same date or, where the month has none, on its last (民法典 art. 202). */
export function addMonths(number: number, months: number): number {
  const { year, month, date } = parts(number);
  const later = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(later / 12), (((later % 12) + 12) % 12) + 1];
  const lastDate = fromParts(toYear + Math.floor(toMonth / 12), (toMonth % 12) + 1, 1) - fromParts(toYear, toMonth, 1);
  return fromParts(toYear, toMonth, Math.min(date, lastDate));
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

function fromParts(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function parts(number: number): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}
