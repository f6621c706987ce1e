import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A secret as Standard Webhooks writes it. */
export function newSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`;
}

/** What a webhook is told, with the moment of this try. */
export type Signed = { readonly id: string; readonly at: string; readonly body: string };

/**
 * The headers of a delivery after Standard Webhooks 1.0: HMAC-SHA256 over id, seconds and body under each secret that counts. The id stays
 * the same over all tries.
 */
export function signatureHeaders({ id, at, body }: Signed, secrets: readonly string[]): { readonly [name: string]: string } {
  const seconds = Math.floor(Date.parse(at) / 1_000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') };
}
