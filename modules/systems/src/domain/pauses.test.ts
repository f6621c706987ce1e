import { describe, expect, test } from 'vitest';
import { pauseAfter } from './pauses.ts';

describe('the pauses between tries', () => {
  const all = Array.from({ length: 10 }, (_, index) => pauseAfter(index + 1) ?? Number.NaN);
  test('grow, and add up to about a day', () => {
    expect(all).toEqual(all.toSorted((one, other) => one - other));
    expect(all.reduce((sum, each) => sum + each, 0) / 3_600).toBeCloseTo(23.9, 1);
  });
  test('end with the eleventh try', () => expect(pauseAfter(11)).toBeUndefined());
});
