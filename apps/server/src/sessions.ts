import type { AppOptions } from '@tongban/platform';
import type { Rooms } from './modules.ts';

/** On whose behalf a request is carried out: another system's where it brings a key, or whoever is signed in. */
export function sessionsOf({ systems, identity }: Pick<Rooms, 'systems' | 'identity'>): AppOptions['sessions'] {
  return async (request) => (await systems.caller(request)) ?? identity.sessions(request);
}
