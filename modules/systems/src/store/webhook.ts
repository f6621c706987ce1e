import { newId, type Sealer, type SystemId, type Tx, tables } from '@tongban/platform';
import type { WebhookId, WebhookTerms, WebhookView } from '../contract.ts';
import { newSecret } from '../signature.ts';
import type { Tables, WebhookRow } from '../tables.ts';

/** Adds a webhook with a secret of its own, which is told this once; undefined where the system has one at that address. */
export async function insertWebhook(
  tx: Tx,
  sealer: Sealer,
  system: SystemId,
  { url, events, services }: WebhookTerms,
  at: string,
): Promise<{ readonly id: WebhookId; readonly secret: string } | undefined> {
  const id = newId() as WebhookId;
  const secret = newSecret();
  const row = await tables<Tables>(tx)
    .insertInto('systems.webhook')
    .values({
      id,
      system,
      url,
      events: [...events],
      services: services === undefined ? null : [...services],
      secret_sealed: sealer.seal(secret, secretContext(id)),
      old_secret_sealed: null,
      old_secret_until: null,
      created_at: at,
      paused_at: null,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(['system', 'url']).where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row === undefined ? undefined : { id, secret };
}

/** The living webhooks of a system, oldest first. */
export async function listWebhooks(tx: Tx, system: SystemId): Promise<readonly WebhookView[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('systems.webhook')
    .select(['id', 'url', 'events', 'services', 'created_at', 'paused_at'])
    .where('system', '=', system)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return rows.map(({ services, created_at: createdAt, paused_at: pausedAt, ...row }) => ({
    ...row,
    createdAt,
    ...(services === null ? {} : { services }),
    ...(pausedAt === null ? {} : { pausedAt }),
  }));
}

/** A living webhook of this system, locked; undefined where there is none for this actor. */
export async function holdWebhook(tx: Tx, system: SystemId, id: WebhookId): Promise<WebhookRow | undefined> {
  return await tables<Tables>(tx)
    .selectFrom('systems.webhook')
    .selectAll()
    .where('id', '=', id)
    .where('system', '=', system)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Gives a webhook a new secret, told this once; the one before signs beside it until then. */
export async function renewSecret(tx: Tx, sealer: Sealer, { id, secret_sealed }: WebhookRow, until: string): Promise<string> {
  const secret = newSecret();
  await tables<Tables>(tx)
    .updateTable('systems.webhook')
    .set({ secret_sealed: sealer.seal(secret, secretContext(id)), old_secret_sealed: secret_sealed, old_secret_until: until })
    .where('id', '=', id)
    .execute();
  return secret;
}

/** Writes anew what a webhook is to be told. */
export async function updateWebhook(tx: Tx, id: WebhookId, { events, services }: Omit<WebhookTerms, 'url'>): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('systems.webhook')
    .set({ events: [...events], services: services === undefined ? null : [...services] })
    .where('id', '=', id)
    .execute();
}

/** Pauses a webhook from that moment on, or lets it be told again. */
export async function pauseWebhook(tx: Tx, id: WebhookId, at: string | null): Promise<void> {
  await tables<Tables>(tx).updateTable('systems.webhook').set({ paused_at: at }).where('id', '=', id).execute();
}

/** Ends a webhook. */
export async function endWebhook(tx: Tx, id: WebhookId, at: string): Promise<void> {
  await tables<Tables>(tx).updateTable('systems.webhook').set({ ended_at: at }).where('id', '=', id).execute();
}

/** The secrets under which a webhook is told something now. */
export function secretsOf(
  sealer: Sealer,
  {
    id,
    secret_sealed,
    old_secret_sealed,
    old_secret_until,
  }: Pick<WebhookRow, 'id' | 'secret_sealed' | 'old_secret_sealed' | 'old_secret_until'>,
  at: string,
): readonly string[] {
  const old = old_secret_sealed !== null && old_secret_until !== null && at < old_secret_until ? [old_secret_sealed] : [];
  return [secret_sealed, ...old].map((sealed) => sealer.open(sealed, secretContext(id)));
}

function secretContext(id: WebhookId): string {
  return `systems.secret:${id}`;
}
