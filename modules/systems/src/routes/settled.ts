import { problem } from '@tongban/platform';
import type { SystemRefusal } from '../contract.ts';
import { titles } from '../messages.ts';
import type { Refused } from '../registry.ts';

const status = {
  'system-unknown': 404,
  'system-ended': 409,
  'name-taken': 409,
  'department-unknown': 422,
  'key-unknown': 404,
  'webhook-unknown': 404,
  'webhook-taken': 409,
  'paused-already': 409,
  'not-paused': 409,
  'event-unknown': 422,
  'address-not-allowed': 422,
  'delivery-unknown': 404,
} satisfies Record<SystemRefusal, number>;

/** Which field of the form a refusal is about. */
const field: { readonly [R in SystemRefusal]?: string } = {
  'name-taken': 'name',
  'department-unknown': 'department',
  'webhook-taken': 'url',
  'event-unknown': 'events',
  'address-not-allowed': 'url',
};

/** What was done; throws the problem where it was refused. */
export function settled<T extends object>(outcome: T | Refused): T {
  if (!('refusal' in outcome)) return outcome;
  const { refusal } = outcome;
  const about = field[refusal];
  const message = titles[refusal];
  throw problem(status[refusal], refusal, message, about === undefined ? {} : { errors: [{ field: about, message }] });
}
