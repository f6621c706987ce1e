import { describe, expect, test } from 'vitest';
import { addDays, day, dayOf, daysBetween, endOf, parseDay, weekday } from './day.ts';

describe('a day', () => {
  test('is taken only where it exists', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    expect(parseDay('2023-02-29')).toBeUndefined();
    expect(parseDay('2024-2-9')).toBeUndefined();
  });
  test('begins at midnight in Shanghai, not in Greenwich', () => {
    expect(dayOf('2025-01-24T15:59:59Z')).toBe('2025-01-24');
    expect(dayOf('2025-01-24T16:00:00Z')).toBe('2025-01-25');
    expect(endOf(day('2025-01-24'))).toBe('2025-01-24T16:00:00.000Z');
  });
  test('counts across the end of a year', () => {
    expect(addDays(day('2024-12-31'), 1)).toBe('2025-01-01');
    expect(daysBetween(day('2024-12-31'), day('2025-01-02'))).toBe(2);
  });
  test('knows its weekday', () => {
    expect(weekday(day('2026-11-24'))).toBe(2);
    expect(weekday(day('2026-11-29'))).toBe(7);
    expect(weekday(day('1969-12-28'))).toBe(7);
  });
});
