import { isBefore, minutesLater } from './instant.ts';

const sevenDays = 7 * 24 * 60;

/**
 * Whether an account may be in the hands of the administrator who made its password, or made it an administrator's alone: for seven days, even where it was changed since, for
 * that one could have changed it as well; by then the owner has noticed.
 */
export function isInDoubt(passwordMadeAt: string | undefined, at: string): boolean {
  return passwordMadeAt !== undefined && isBefore(at, minutesLater(passwordMadeAt, sevenDays));
}
