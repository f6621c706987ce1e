import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import { officialCalendar as calendar } from './calendar.ts';
import { type Light, type LightReading, lightOf } from './light.ts';

const on = (today: string, reading: Partial<LightReading> = {}): Light =>
  lightOf(calendar, { due: day('2026-11-30'), today: day(today), ...reading });

describe('a light', () => {
  test('is green while more than one working day is left', () => {
    expect(on('2026-11-26')).toBe('green');
  });
  test('is yellow one working day before the limit, over the weekend, and on the last day', () => {
    for (const today of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']) expect(on(today)).toBe('yellow');
  });
  test('is red from the day after the limit on, also on a weekend', () => {
    expect(on('2026-12-01')).toBe('red');
    expect(on('2026-11-28', { due: day('2026-11-27') })).toBe('red');
  });
  test('warns as many working days before as the authority wants', () => {
    expect(on('2026-11-25', { warnDays: 3 })).toBe('yellow');
    expect(on('2026-11-24', { warnDays: 3 })).toBe('green');
  });
  test('is blue while a special procedure stops the clock', () => {
    expect(on('2026-12-31', { stopped: true })).toBe('blue');
  });
  test('has not begun before acceptance', () => {
    expect(on('2026-11-26', { due: undefined, stopped: true })).toBe('not-begun');
  });
  test('stays as it was when the case was concluded', () => {
    expect(on('2027-01-15', { concluded: day('2026-11-30') })).toBe('green');
    expect(on('2027-01-15', { concluded: day('2026-12-01'), stopped: true })).toBe('red');
  });
});
