import { newId, type PostedOut, run, type Tx, tables } from '@tongban/platform';
import type { DeliveryId, DeliveryView, WebhookId } from '../contract.ts';
import type { DeliveryRow, Tables, WebhookRow } from '../tables.ts';

type Told = {
  readonly event: string;
  readonly at: string;
  readonly departments: readonly string[];
  readonly service: string | undefined;
  readonly bodyFor: (id: DeliveryId) => string;
};

/** Puts down one delivery for each webhook that wants to hear of it, of systems that are let in on that day. */
export async function insertDeliveries(tx: Tx, today: string, { event, at, departments, service, bodyFor }: Told): Promise<void> {
  const { rows } = await run(tx).query<{ id: WebhookId }>(
    `select webhook.id
     from systems.webhook join systems.system on system.id = webhook.system
     where $1 = any (webhook.events) and (webhook.services is null or $2 = any (webhook.services)) and webhook.ended_at is null
       and system.department = any ($3) and system.ended_at is null and system.expires_on >= $4
     order by webhook.created_at`,
    [event, service ?? null, departments, today],
  );
  if (rows.length === 0) return;
  const values = rows.map(({ id: webhook }) => {
    const id = newId() as DeliveryId;
    return { id, webhook, event, body: bodyFor(id), state: 'waiting' as const, tries: 0, due_at: at, leased_until: null, created_at: at };
  });
  await tables<Tables>(tx).insertInto('systems.delivery').values(values).execute();
}

export type Claimed = Pick<DeliveryRow, 'id' | 'body' | 'tries'> & {
  readonly webhook: Pick<WebhookRow, 'id' | 'url' | 'secret_sealed' | 'old_secret_sealed' | 'old_secret_until'>;
};

/**
 * Takes a delivery that is due of a system that is let in on that day, and of each webhook one at a time, so that one that is slow keeps no
 * other waiting. Whoever takes it has
 * it until the moment given: another process tries again only where this one died.
 */
export async function claimDue(
  tx: Tx,
  { at, today, until }: { readonly at: string; readonly today: string; readonly until: string },
): Promise<Claimed | undefined> {
  const { rows } = await run(tx).query<Claimed['webhook'] & { delivery: DeliveryId; body: string; tries: number }>(
    `with due as (
       select id from systems.delivery
       where state = 'waiting' and due_at <= $1 and (leased_until is null or leased_until <= $1)
         and exists (
           select from systems.webhook join systems.system on system.id = webhook.system
           where webhook.id = delivery.webhook and webhook.paused_at is null and system.expires_on >= $3
         )
         and not exists (
           select from systems.delivery as held
           where held.webhook = delivery.webhook and held.state = 'waiting' and held.leased_until > $1
         )
       order by due_at, id limit 1 for update skip locked
     )
     update systems.delivery set leased_until = $2, tries = tries + 1
     from due, systems.webhook
     where delivery.id = due.id and webhook.id = delivery.webhook
     returning delivery.id as delivery, delivery.body, delivery.tries, webhook.id, webhook.url, webhook.secret_sealed,
       webhook.old_secret_sealed, webhook.old_secret_until`,
    [at, until, today],
  );
  return rows.map(({ delivery, body, tries, ...webhook }) => ({ id: delivery, body, tries, webhook }))[0];
}

/** What came of a try: kept for good, and where it failed with the moment of the next one, if there is one. */
export type Outcome = { readonly at: string; readonly milliseconds: number; readonly posted: PostedOut; readonly next: string | undefined };

/** Keeps what came of a try, and moves the delivery on. */
export async function settle(tx: Tx, { id }: Claimed, { at, milliseconds, posted, next }: Outcome): Promise<void> {
  const status = 'status' in posted ? posted.status : null;
  const fault = 'fault' in posted ? posted.fault : null;
  await run(tx).query(
    `insert into systems.attempt (delivery, position, at, status, fault, milliseconds)
     select $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5 from systems.attempt where delivery = $1`,
    [id, at, status, fault, milliseconds],
  );
  const delivered = status !== null && status >= 200 && status < 300;
  const state = delivered ? 'delivered' : next === undefined ? 'given-up' : 'waiting';
  await tables<Tables>(tx)
    .updateTable('systems.delivery')
    .set({ state, leased_until: null, ...(state === 'waiting' && next !== undefined ? { due_at: next } : {}) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Gives up what still waits for a webhook that ended. */
export async function giveUp(tx: Tx, webhook: WebhookId): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('systems.delivery')
    .set({ state: 'given-up', leased_until: null })
    .where('webhook', '=', webhook)
    .where('state', '=', 'waiting')
    .execute();
}

/** Has a delivery made once more from the start; false where this webhook has none of that id. */
export async function startAgain(tx: Tx, webhook: WebhookId, id: DeliveryId, at: string): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(tx)
    .updateTable('systems.delivery')
    .set({ state: 'waiting', tries: 0, due_at: at, leased_until: null })
    .where('id', '=', id)
    .where('webhook', '=', webhook)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

const newest = 100;

/** What a webhook was told lately, newest first. */
export async function listDeliveries(tx: Tx, webhook: WebhookId): Promise<readonly DeliveryView[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('systems.delivery')
    .select(['id', 'event', 'state', 'created_at', 'due_at'])
    .where('webhook', '=', webhook)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(newest)
    .execute();
  if (rows.length === 0) return [];
  const attempts = await tables<Tables>(tx)
    .selectFrom('systems.attempt')
    .selectAll()
    .where(
      'delivery',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  return rows.map(({ created_at: createdAt, due_at: dueAt, ...row }) => ({
    ...row,
    createdAt,
    ...(row.state === 'waiting' ? { dueAt } : {}),
    attempts: attempts
      .filter(({ delivery }) => delivery === row.id)
      .map(({ at, milliseconds, status, fault }) => ({
        at,
        milliseconds,
        ...(status === null ? {} : { status }),
        ...(fault === null ? {} : { fault }),
      })),
  }));
}

/** Removes what is older than that, whether it was settled or waits still for a webhook that is paused. */
export async function removeOld(tx: Tx, before: string): Promise<void> {
  await tables<Tables>(tx).deleteFrom('systems.delivery').where('leased_until', 'is', null).where('created_at', '<', before).execute();
}
