import { describe, expect, test } from 'vitest';
import { minutesLater } from './instant.ts';
import { type Attempts, countAttempt, isLockedOut } from './lock-out.ts';

const start = '2026-03-02T01:00:00.000Z';
const patience = { allowed: 5, minutes: 15 };

function attempts(times: readonly number[]): { last: Attempts; locked: boolean[] } {
  let last: Attempts | undefined;
  const locked: boolean[] = [];
  for (const minute of times) {
    last = countAttempt(last, minutesLater(start, minute), patience);
    locked.push(isLockedOut(last, patience));
  }
  if (last === undefined) throw new Error('no attempt');
  return { last, locked };
}

describe('attempts to sign in from one network', () => {
  test('are let through five times and refused the sixth', () => {
    expect(attempts([0, 0, 0, 0, 0, 0]).locked).toEqual([false, false, false, false, false, true]);
  });
  test('are let through again 15 minutes after the fifth', () => {
    expect(attempts([0, 1, 2, 3, 4, 18, 19]).locked).toEqual([false, false, false, false, false, true, false]);
  });
  test('made while locked do not lengthen the lock', () => {
    expect(attempts([0, 0, 0, 0, 0, 5, 10, 14]).last.until).toBe(minutesLater(start, 15));
  });
  test('far apart are never counted together', () => {
    expect(attempts([0, 15, 30, 45, 60, 75, 90]).locked).not.toContain(true);
  });
});
