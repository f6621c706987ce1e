import { addDays, type Day, parseDay } from '@tongban/kernel';

/** How long a licence holds. */
export type Term = { readonly amount: number; readonly unit: 'year' | 'month' };

/**
 * The last day of a term that begins on this day: the day before the same date, or before the last of the month where that month has no
 * such date (民法典 art. 202). Five years from 2026-11-25 end on 2031-11-24.
 */
export function lastDayOf(from: Day, { amount, unit }: Term): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const months = year * 12 + (month - 1) + (unit === 'year' ? amount * 12 : amount);
  return addDays(dateIn(Math.floor(months / 12), (months % 12) + 1, date), -1);
}

/** That date of the month, or its last where it has fewer. */
function dateIn(year: number, month: number, date: number): Day {
  const digits = (number: number, width: number): string => String(number).padStart(width, '0');
  const found = parseDay(`${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`);
  return found ?? dateIn(year, month, date - 1);
}
