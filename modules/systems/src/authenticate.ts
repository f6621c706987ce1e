import { dayOf } from '@tongban/kernel';
import type { Actor, Clock, Database } from '@tongban/platform';
import { counts, keyPrefix } from './domain/key.ts';
import { liesIn } from './networks.ts';
import { findKey, markUsed } from './store/key.ts';

export type SystemActor = Extract<Actor, { readonly kind: 'system-key' }>;

/** Who calls with this key from this address and how often in a minute it may, or why it is not let in. */
export type Arrival =
  | { readonly actor: SystemActor; readonly requestsPerMinute: number }
  | { readonly refusal: 'key-refused' | 'network-not-allowed' };

const system = { kind: 'system', name: 'systems' } as const;
const minute = 60_000;

/** Looks a key up anew at each call, so that one that was revoked is refused at once. */
export function authenticating({ db, clock }: { readonly db: Database; readonly clock: Clock }) {
  return async (key: string, address: string): Promise<Arrival> => {
    if (!key.startsWith(keyPrefix)) return { refusal: 'key-refused' };
    return await db.transaction(system, async (tx) => {
      const at = clock.now();
      const found = await findKey(tx, key);
      if (found === undefined) return { refusal: 'key-refused' };
      const { id, name, department, scopes, networks, requests_per_minute, expires_on, ended_at } = found.system;
      const standing = { revokedAt: found.revoked_at, endsAt: found.ends_at, systemEndedAt: ended_at, expiresOn: expires_on };
      if (!counts(standing, at, dayOf(at))) return { refusal: 'key-refused' };
      if (!liesIn(address, networks)) return { refusal: 'network-not-allowed' };
      if (found.last_used_at === null || Date.parse(at) - Date.parse(found.last_used_at) > minute) await markUsed(tx, found.id, at);
      return { actor: { kind: 'system-key', id, name, department, scopes }, requestsPerMinute: requests_per_minute };
    });
  };
}
