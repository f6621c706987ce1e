import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import { run } from '../db/transaction.ts';
import { deliver, type OutboxOptions } from './deliver.ts';
import { startWorkers } from './workers.ts';

export type Outbox = {
  /** Waits until every message has been heard, or has been given up: for tests. */
  idle(): Promise<void>;
  /** Lets what has begun come to its end. */
  stop(): Promise<void>;
};

const system = { kind: 'system', name: 'outbox' } as const;
const millisecondsBetweenLooks = 20;

/** Brings the messages of the outbox to the rooms that listen; any number of processes may do so at the same time. */
export async function startOutbox(options: OutboxOptions): Promise<Outbox> {
  const { url, db, log } = options;
  const tasks = { deliver: (payload: unknown) => deliver(payload, options) };
  const workers = await startWorkers({ url, tasks, log, releaseLocks: () => releaseLocks(db) });
  return {
    stop: () => workers.stop(),
    idle: async () => {
      while (await busy(db)) await pause(millisecondsBetweenLooks);
    },
  };
}

/** A killed process leaves its jobs locked for hours. A live one loses nothing: a message brought twice takes effect once. */
async function releaseLocks(db: Database): Promise<void> {
  await db.transaction(system, (tx) =>
    run(tx).query(
      'select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))',
    ),
  );
}

async function busy(db: Database): Promise<boolean> {
  const { rows } = await db.transaction(system, (tx) =>
    run(tx).query('select from graphile_worker.jobs where attempts < max_attempts or locked_at is not null limit 1'),
  );
  return rows.length > 0;
}
