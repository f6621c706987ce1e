import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import { lastDayOf } from './term.ts';

describe('the term of a licence', () => {
  test('of five years ends the day before the same date', () =>
    expect(lastDayOf(day('2026-11-25'), { amount: 5, unit: 'year' })).toBe('2031-11-24'));
  test('begun on 29 February ends on 27 February where the year has no 29th', () =>
    expect(lastDayOf(day('2024-02-29'), { amount: 1, unit: 'year' })).toBe('2025-02-27'));
  test('of months crosses the end of a year', () => expect(lastDayOf(day('2026-10-31'), { amount: 4, unit: 'month' })).toBe('2027-02-27'));
});
