import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { run } from '../db/transaction.ts';
import type { Log } from '../log.ts';
import type { Message, Module, Reaction } from '../module.ts';

export type OutboxOptions = {
  readonly url: string;
  readonly db: Database;
  readonly modules: readonly Module[];
  readonly clock: Clock;
  readonly log: Log;
};

type Envelope = { readonly id: string; readonly position: number; readonly message: Message };
type Listener = { readonly room: string; readonly name: string; readonly reaction: Reaction };

/** Lets every room hear a message, each in a transaction of its own; throws when one of them failed, so that the job is tried again. */
export async function deliver(payload: unknown, { modules, db, clock, log }: OutboxOptions): Promise<void> {
  const envelope = parse(payload);
  const failed: string[] = [];
  for (const listener of listenersOf(envelope.message.type, modules)) {
    try {
      const at = clock.now();
      await db.transaction({ kind: 'system', name: listener.room }, async (tx) => {
        const { rowCount } = await run(tx).query(
          'insert into app.delivered (message, reaction, at) values ($1, $2, $3) on conflict do nothing',
          [envelope.id, listener.name, at],
        );
        if (rowCount === 1) await listener.reaction(tx, envelope.message, at);
      });
    } catch (err) {
      log.warn(
        { err, message: envelope.id, position: envelope.position, reaction: listener.name },
        'a reaction failed and will be tried again',
      );
      failed.push(listener.name);
    }
  }
  // What went wrong stands in the log; the job's own record is kept free of whatever a fault may quote.
  if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
}

function listenersOf(type: string, modules: OutboxOptions['modules']): Listener[] {
  return modules.flatMap(({ name: room, reactions }) => {
    const reaction = reactions && Object.hasOwn(reactions, type) ? reactions[type] : undefined;
    return reaction ? [{ room, name: `${room}/${type}`, reaction }] : [];
  });
}

/** The edge: a job's payload is what `app.send` wrote. */
function parse(payload: unknown): Envelope {
  const { id, position, message } = payload as Partial<Envelope>;
  if (id === undefined || position === undefined || typeof message?.type !== 'string')
    throw new Error('a job of the outbox without a message');
  return { id, position, message };
}
