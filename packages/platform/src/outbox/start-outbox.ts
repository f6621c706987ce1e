import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Runner, run as runJobs, type WorkerEvents } from 'graphile-worker';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { run } from '../db/transaction.ts';
import type { Log } from '../log.ts';
import type { Module } from '../module.ts';
import { deliver } from './deliver.ts';
import { jobLogger } from './job-logger.ts';

export type OutboxOptions = {
  readonly url: string;
  readonly db: Database;
  readonly modules: readonly Module[];
  readonly clock: Clock;
  readonly log: Log;
};

export type Outbox = {
  /** Waits until every message has been heard, or has been given up: for tests. */
  idle(): Promise<void>;
  /** Lets what has begun come to its end. */
  stop(): Promise<void>;
};

const system = { kind: 'system', name: 'outbox' } as const;
const jobsAtOnce = 4;
const millisecondsBetweenLooks = 20;

/** Brings the messages of the outbox to the rooms that listen; any number of processes may do so at the same time. */
export async function startOutbox(options: OutboxOptions): Promise<Outbox> {
  const { url, db, log } = options;
  await releaseLocksOfTheDead(db);
  const events: WorkerEvents = new EventEmitter();
  events.on('job:failed', ({ job, error }) =>
    log.error({ err: error, job: job.id, attempts: job.attempts }, 'a message was given up: mend the cause, then reschedule its job'),
  );
  const runner: Runner = await runJobs({
    events,
    logger: jobLogger(log),
    noHandleSignals: true,
    taskList: { deliver: (payload) => deliver(payload, options) },
    parsedCronItems: [],
    preset: {
      worker: {
        connectionString: url,
        concurrentJobs: jobsAtOnce,
        maxPoolSize: jobsAtOnce + 2,
        pollInterval: 1_000,
        localQueue: { size: 50 },
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });
  return {
    stop: () => runner.stop(),
    idle: async () => {
      while (await busy(db)) await pause(millisecondsBetweenLooks);
    },
  };
}

/** A killed process leaves its jobs locked for hours. A live one loses nothing: a message heard twice takes effect once. */
async function releaseLocksOfTheDead(db: Database): Promise<void> {
  await db.transaction(system, (tx) =>
    run(tx).query(
      `select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`,
    ),
  );
}

async function busy(db: Database): Promise<boolean> {
  const { rows } = await db.transaction(system, (tx) =>
    run(tx).query(
      `select from graphile_worker.jobs where task_identifier = 'deliver' and (attempts < max_attempts or locked_at is not null) limit 1`,
    ),
  );
  return rows.length > 0;
}
