import { isBefore, minutesLater } from './instant.ts';

const allowed = 5;
const minutesLocked = 15;

/** How often someone was tried in vain since the count began, and when it begins anew. */
export type Attempts = { readonly failures: number; readonly until: string };

/**
 * Counts an attempt to sign in before the password is looked at, so that many at once cannot slip past the count.
 * Five in vain lock for 15 minutes; attempts while locked do not lengthen the lock.
 */
export function countAttempt(before: Attempts | undefined, at: string): Attempts {
  const running = before !== undefined && isBefore(at, before.until);
  if (!running) return { failures: 1, until: minutesLater(at, minutesLocked) };
  if (before.failures >= allowed) return { failures: allowed + 1, until: before.until };
  return { failures: before.failures + 1, until: minutesLater(at, minutesLocked) };
}

/** Whether the attempt just counted came too late. */
export function isLockedOut(counted: Attempts): boolean {
  return counted.failures > allowed;
}
