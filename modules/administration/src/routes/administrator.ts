import { type Actor, problem, signInFirst } from '@tongban/platform';

export const administrators = { may: 'official:administrator' } as const;

/** The administrator who asks; the route's `may` lets nobody else come this far. */
export function actingAdministrator({ actor }: { readonly actor: Actor }): Extract<Actor, { kind: 'official' }> {
  if (actor.kind !== 'official') throw problem(401, 'not-signed-in', signInFirst);
  return actor;
}
