import { type Actor, problem, signInFirst } from '@tongban/platform';
import type { ActingOfficial } from '../officials/open-case.ts';

/** The official who asks; the route's `may` lets nobody else come this far. */
export function actingOfficial({ actor }: { readonly actor: Actor }): ActingOfficial {
  if (actor.kind !== 'official') throw problem(401, 'not-signed-in', signInFirst);
  return actor;
}
