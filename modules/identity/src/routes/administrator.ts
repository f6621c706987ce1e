import { type Actor, problem, signInFirst } from '@tongban/platform';
import { Type } from 'typebox';
import type { Order } from '../departments.ts';

export const administrators = { may: 'official:administrator' } as const;

export const closed = { additionalProperties: false } as const;
/** One line that is not empty. */
export const line = (maxLength: number) => Type.String({ pattern: '\\S', maxLength });
export const onOfficial = Type.Object({ id: Type.String({ format: 'uuid' }) });
export const nothing = { 204: Type.Null() };

/** Who orders it and when; the route's `may` lets nobody but administrators come this far. */
export function orderOf({ actor, now }: { readonly actor: Actor; readonly now: string }): Order {
  if (actor.kind !== 'official') throw problem(401, 'not-signed-in', signInFirst);
  return { by: actor, at: now };
}

const roles = ['clerk', 'registrar', 'handler', 'examiner', 'approver', 'supervisor', 'administrator'] as const;

/** A role that is given, or wanted: which, where, and how far. */
export const RoleBody = Type.Object(
  {
    role: Type.Enum([...roles]),
    department: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 40 }),
    region: Type.Optional(
      Type.String({
        pattern: '^(\\d{6}|\\d{9}|\\d{12})$',
        description: 'GB/T 2260: counts in the department and in those under it, as far as they act there',
      }),
    ),
  },
  closed,
);
