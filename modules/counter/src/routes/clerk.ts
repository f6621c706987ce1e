import { type Actor, problem, signInFirst } from '@tongban/platform';
import { Type } from 'typebox';
import type { CounterApplicationId } from '../contract.ts';
import type { Clerk } from '../dependencies.ts';

/** Clerks take in; which visit is whose is decided by the database. */
export const atCounter = { may: 'official:clerk' } as const;
export const closed = { additionalProperties: false } as const;
export const id = Type.String({ format: 'uuid' });
export const onApplication = Type.Object({ id });
export const keyed = Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 100 }) });

/** The clerk who asks; the route's `may` lets nobody else come this far. */
export function clerkOf({ actor }: { readonly actor: Actor }): Clerk {
  if (actor.kind !== 'official') throw problem(401, 'not-signed-in', signInFirst);
  return actor;
}

// The edge: the address names an application, or its table will say that there is none.
export const applicationId = ({ params }: { readonly params: { readonly id: string } }) => params.id as CounterApplicationId;
