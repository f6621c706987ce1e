import { isIP } from 'node:net';
import type { RecordChange } from '@tongban/administration/contract';
import { type Actor, type Database, isReachable, type Reach, type Sealer, type SystemId, type Tx } from '@tongban/platform';
import type { DeliveryId, DeliveryView, WebhookId, WebhookTerms, WebhookView } from './contract.ts';
import type { Refused } from './registry.ts';
import { giveUp, listDeliveries, startAgain } from './store/delivery.ts';
import { readSelf } from './store/system.ts';
import { endWebhook, holdWebhook, insertWebhook, listWebhooks, pauseWebhook, renewSecret, updateWebhook } from './store/webhook.ts';
import type { WebhookRow } from './tables.ts';
import type { PublishedEvents } from './telling.ts';

/** An administrator, or the system itself where its scopes say so: the database lets nobody else. */
export type Keeper = Extract<Actor, { readonly kind: 'official' | 'system-key' }>;
type Order = { readonly by: Keeper; readonly at: string; readonly system: SystemId };

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly published: PublishedEvents;
  readonly reach: Reach;
  readonly recordChange: RecordChange;
};

const hoursOfOverlap = 24;

export type Webhooks = ReturnType<typeof createWebhooks>;

/** What a system wants to hear, and what it was told. */
export function createWebhooks({ db, sealer, published, reach, recordChange }: Dependencies) {
  const record = recording(recordChange);
  const held = <T>(
    order: Order,
    id: WebhookId,
    fn: (tx: Tx, row: WebhookRow, name: string) => Promise<T | Refused>,
  ): Promise<T | Refused> =>
    db.transaction(order.by, async (tx) => {
      const self = await readSelf(tx, order.system);
      const row = self && (await holdWebhook(tx, order.system, id));
      return self === undefined || row === undefined ? { refusal: 'webhook-unknown' } : await fn(tx, row, self.name);
    });
  const known = (events: readonly string[]) => events.every((event) => Object.hasOwn(published, event));
  return {
    list: (by: Keeper, system: SystemId): Promise<{ readonly webhooks: readonly WebhookView[] } | Refused> =>
      db.transaction(by, async (tx) =>
        (await readSelf(tx, system)) === undefined ? { refusal: 'system-unknown' } : { webhooks: await listWebhooks(tx, system) },
      ),
    /** Subscribes; the secret is told this once. */
    add: (order: Order, terms: WebhookTerms): Promise<{ readonly id: WebhookId; readonly secret: string } | Refused> =>
      db.transaction(order.by, async (tx) => {
        const self = await readSelf(tx, order.system);
        if (self === undefined) return { refusal: 'system-unknown' };
        if (!known(terms.events)) return { refusal: 'event-unknown' };
        if (!mayBeTold(terms.url, reach)) return { refusal: 'address-not-allowed' };
        const made = await insertWebhook(tx, sealer, order.system, terms, order.at);
        if (made === undefined) return { refusal: 'webhook-taken' };
        await record(tx, order, self.name, {}, { webhook: terms.url, ...toldOf(terms) });
        return made;
      }),
    /** Writes anew what it is told, from the next event on; another address is another webhook. */
    change: (order: Order, id: WebhookId, terms: Omit<WebhookTerms, 'url'>): Promise<{ readonly id: WebhookId } | Refused> =>
      held(order, id, async (tx, row, name) => {
        if (!known(terms.events)) return { refusal: 'event-unknown' };
        await updateWebhook(tx, id, terms);
        await record(tx, order, name, toldOf(row), { webhook: row.url, ...toldOf(terms) });
        return { id };
      }),
    /** Tells it nothing from now on, or again what waited meanwhile, the oldest first. */
    setPaused: (order: Order, id: WebhookId, paused: boolean): Promise<{ readonly id: WebhookId } | Refused> =>
      held(order, id, async (tx, row, name) => {
        if ((row.paused_at !== null) === paused) return { refusal: paused ? 'paused-already' : 'not-paused' };
        await pauseWebhook(tx, id, paused ? order.at : null);
        const pause = { webhook: row.url, paused: true };
        await record(tx, order, name, paused ? {} : pause, paused ? pause : {});
        return { id };
      }),
    end: (order: Order, id: WebhookId): Promise<{ readonly id: WebhookId } | Refused> =>
      held(order, id, async (tx, row, name) => {
        await endWebhook(tx, id, order.at);
        await giveUp(tx, id);
        await record(tx, order, name, { webhook: row.url }, {});
        return { id };
      }),
    /** A new secret; the one before signs beside it for a day. */
    renew: (order: Order, id: WebhookId): Promise<{ readonly secret: string } | Refused> =>
      held(order, id, async (tx, row, name) => {
        const until = new Date(Date.parse(order.at) + hoursOfOverlap * 3_600_000).toISOString();
        const secret = await renewSecret(tx, sealer, row, until);
        await record(tx, order, name, {}, { webhook: row.url, secretRenewed: true });
        return { secret };
      }),
    deliveries: (order: Order, id: WebhookId): Promise<{ readonly deliveries: readonly DeliveryView[] } | Refused> =>
      held(order, id, async (tx) => ({ deliveries: await listDeliveries(tx, id) })),
    /** Tells it once more, under the same id, whether it had arrived or was given up. */
    replay: (order: Order, id: WebhookId, delivery: DeliveryId): Promise<{ readonly id: DeliveryId } | Refused> =>
      held(order, id, async (tx) => ((await startAgain(tx, id, delivery, order.at)) ? { id: delivery } : { refusal: 'delivery-unknown' })),
  };
}

/** Puts down what an administrator does: what a system does itself is no change of the administration. */
function recording(recordChange: RecordChange) {
  return async (tx: Tx, { by, at, system }: Order, name: string, before: object, after: object) => {
    if (by.kind !== 'official') return;
    const thing = { kind: 'system', id: system, name } as const;
    await recordChange(tx, { at, by, act: 'changed', thing, before: { ...before }, after: { ...after } });
  };
}

/** What it is told, as the record of changes keeps it. */
function toldOf({ events, services }: { readonly events: readonly string[]; readonly services?: readonly string[] | null }) {
  return { events, ...(services ? { services } : {}) };
}

/** What can be seen of an address by itself; what its name means is judged at each delivery. */
function mayBeTold(url: string, reach: Reach): boolean {
  const to = URL.parse(url);
  if (to === null || to.username !== '' || to.password !== '' || to.hash !== '') return false;
  if (to.protocol !== 'https:' && !(to.protocol === 'http:' && reach === 'nearby')) return false;
  const host = to.hostname.replace(/^\[(.*)\]$/, '$1');
  return isIP(host) === 0 || isReachable(host, reach);
}
