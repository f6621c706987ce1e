import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import { formats } from './formats.ts';

const wednesday = day('2026-11-25');
const evening = '2026-11-16T13:40:00Z';

describe('a day in words', () => {
  test('stands as each language writes it', () => {
    expect(formats.zh.dayText(wednesday)).toBe('11月25日 周三');
    expect(formats.en.dayText(wednesday)).toBe('Wednesday 25 November');
    expect(formats.zh.momentText(evening)).toBe('2026年11月16日 周一 21:40');
    expect(formats.en.momentText(evening)).toBe('Monday 16 November 2026, 21:40');
  });
  test('has its year where that is not this one', () => {
    expect(formats.zh.shortDay(wednesday, day('2027-01-04'))).toBe('2026年11月25日');
    expect(formats.en.dayText(wednesday, day('2027-01-04'))).toBe('Wednesday 25 November 2026');
    expect(formats.en.shortMoment(evening, day('2026-12-01'))).toBe('Monday 16 November, 21:40');
  });
});
