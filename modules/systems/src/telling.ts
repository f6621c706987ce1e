import { dayOf } from '@tongban/kernel';
import type { Message, Module, Published, Tx } from '@tongban/platform';
import type { EventView } from './contract.ts';
import { insertDeliveries } from './store/delivery.ts';

/** What the rooms of the house let other systems hear, by type of message. */
export type PublishedEvents = { readonly [messageType: string]: Published };

/** The events that can be subscribed to. */
export function eventsIn(published: PublishedEvents): readonly EventView[] {
  return Object.entries(published).map(([type, { summary }]) => ({ type, summary }));
}

/**
 * Hears what other systems may hear and puts down what is to be delivered. The body names ids and where to read on with a key, and nothing
 * else: who may know more is decided when it is read.
 */
export function reactionsTo(published: PublishedEvents, publicUrl: string): NonNullable<Module['reactions']> {
  const reaction = (event: Published) => (tx: Tx, message: Message, at: string) => {
    const { departments, service, path, ids } = event.tell(message);
    const bodyFor = (id: string) =>
      JSON.stringify({ id, type: message.type, at, ...ids, ...(service === undefined ? {} : { service }), link: `${publicUrl}${path}` });
    return insertDeliveries(tx, dayOf(at), { event: message.type, at, departments, service, bodyFor });
  };
  return Object.fromEntries(Object.entries(published).map(([type, event]) => [type, reaction(event)]));
}
