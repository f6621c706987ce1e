import type { Day } from '@tongban/kernel';

/** As a key begins, so that one that leaked is recognised wherever it turns up. */
export const keyPrefix = 'tongban_';

/** What decides whether a key counts. */
export type KeyStanding = {
  readonly revokedAt: string | null;
  readonly endsAt: string | null;
  readonly systemEndedAt: string | null;
  readonly expiresOn: Day;
};

/** Whether a key counts at this moment, on this day in Shanghai: not revoked, not followed by another for too long, its system still let in. */
export function counts({ revokedAt, endsAt, systemEndedAt, expiresOn }: KeyStanding, at: string, today: Day): boolean {
  return revokedAt === null && systemEndedAt === null && today <= expiresOn && (endsAt === null || at < endsAt);
}
