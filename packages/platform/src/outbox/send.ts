import { newId } from '../crypto/id.ts';
import { noteSent, run, type Tx } from '../db/transaction.ts';
import type { Message } from '../module.ts';

/**
 * Puts messages into the outbox: they leave when this transaction commits, and never if it does not. Everyone who listens hears each
 * one, and its effect takes place once. No personal data in the open: seal it.
 */
export async function send(tx: Tx, ...messages: Message[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map((message) => ({ id: newId(), type: message.type, body: message }));
  await run(tx).query('select app.send($1::jsonb)', [JSON.stringify(rows)]);
  noteSent(tx);
}
