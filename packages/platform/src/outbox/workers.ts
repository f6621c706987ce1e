import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { runTaskList, type TaskList, type WorkerEvents, type WorkerPool } from 'graphile-worker';
import pg from 'pg';
import { actorSetting } from '../db/actor-setting.ts';
import type { Log } from '../log.ts';
import { jobLogger } from './job-logger.ts';

const jobsAtOnce = 4;
const millisecondsBeforeAgain = 1_000;

export type WorkersOptions = {
  readonly url: string;
  readonly tasks: TaskList;
  readonly log: Log;
  /** Frees what workers that no longer live had taken. */
  readonly releaseLocks: () => Promise<unknown>;
};

/** Workers that outlive a lost database: they begin again until stopped. */
export async function startWorkers(options: WorkersOptions): Promise<{ stop(): Promise<void> }> {
  const { log, releaseLocks } = options;
  await releaseLocks();
  const connections = connect(options.url);
  let workers = begin(options, connections);
  let stopping = false;
  const keepWorking = async () => {
    while (!stopping) {
      const err = await ended(workers.pool);
      if (stopping) return;
      log.error({ err }, 'the workers of the outbox ended and begin again');
      await pause(millisecondsBeforeAgain);
      await releaseLocks().catch(() => {});
      if (!stopping) workers = begin(options, connections);
    }
  };
  const working = keepWorking();
  return {
    stop: async () => {
      stopping = true;
      await workers.pool.gracefulShutdown();
      await working;
      await connections.end();
    },
  };
}

/** Boxed, since the library's pool of workers looks like a promise and would be waited for. */
function begin({ tasks, log }: WorkersOptions, connections: pg.Pool): { readonly pool: WorkerPool } {
  const events: WorkerEvents = new EventEmitter();
  events.on('job:failed', ({ job, error }) =>
    log.error({ err: error, job: job.id, attempts: job.attempts }, 'a message was given up: mend the cause, then reschedule its job'),
  );
  // No local queue: told to stop while jobs wait in it, the library fails instead of giving them back.
  const worker = {
    concurrentJobs: jobsAtOnce,
    pollInterval: 1_000,
    completeJobBatchDelay: 0,
    failJobBatchDelay: 0,
  };
  const pool = runTaskList({ events, logger: jobLogger(log), noHandleSignals: true, preset: { worker } }, tasks, connections);
  return { pool };
}

function ended(pool: WorkerPool): Promise<unknown> {
  return pool.promise.then(
    () => undefined,
    (err: unknown) => err,
  );
}

/** Connections of their own, so that jobs never wait behind requests. A connection that breaks is replaced and need not end the process. */
function connect(url: string): pg.Pool {
  // Awaited by the pool before the connection is used: the jobs are shown to the system alone.
  const onConnect = (client: pg.ClientBase) =>
    client.query(`select set_config('app.actor', $1, false)`, [actorSetting({ kind: 'system', name: 'outbox' })]);
  const connections = new pg.Pool({ connectionString: url, max: jobsAtOnce + 2, application_name: 'tongban outbox', onConnect });
  const heard = () => {};
  connections.on('error', heard);
  connections.on('connect', (client) => client.on('error', heard));
  return connections;
}
