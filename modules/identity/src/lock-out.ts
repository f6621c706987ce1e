import { isBefore, minutesLater } from './instant.ts';

/** How many attempts in vain are let through before the next are refused for so many minutes. */
export type Patience = { readonly allowed: number; readonly minutes: number };

/** From one network, so that nobody locks out anyone else; and from all together, so that many networks do not guess without end. */
export type Patiences = { readonly oneNetwork: Patience; readonly allNetworks: Patience };

/** How often someone was tried in vain since the count began, and when it begins anew. */
export type Attempts = { readonly failures: number; readonly until: string };

/**
 * Counts an attempt to sign in before the password is looked at, so that many at once cannot slip past the count.
 * Attempts while locked do not lengthen the lock.
 */
export function countAttempt(before: Attempts | undefined, at: string, { allowed, minutes }: Patience): Attempts {
  const running = before !== undefined && isBefore(at, before.until);
  if (!running) return { failures: 1, until: minutesLater(at, minutes) };
  if (before.failures >= allowed) return { failures: allowed + 1, until: before.until };
  return { failures: before.failures + 1, until: minutesLater(at, minutes) };
}

/** Whether the attempt just counted came too late. */
export function isLockedOut(counted: Attempts, { allowed }: Patience): boolean {
  return counted.failures > allowed;
}
