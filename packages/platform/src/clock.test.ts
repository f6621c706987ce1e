import { describe, expect, test } from 'vitest';
import { createMovableClock } from './clock.ts';

describe('a movable clock', () => {
  test('goes on from where it was set, forward or back', () => {
    const clock = createMovableClock('2025-01-24T16:00:00Z');
    expect(clock.now()).toMatch(/^2025-01-24T16:00:0/);
    clock.set('2024-02-29T00:00:00+08:00');
    expect(clock.now()).toMatch(/^2024-02-28T16:00:0/);
    expect(Date.parse(clock.now())).toBeGreaterThanOrEqual(Date.parse('2024-02-28T16:00:00Z'));
  });
  test('refuses what is no moment', () => {
    expect(() => createMovableClock('yesterday')).toThrow('not an instant: yesterday');
  });
});
