import pg from 'pg';
import type { Actor } from '../actor.ts';
import { DatabaseUnreachable, Overloaded } from './faults.ts';
import { type Tx, transact } from './transaction.ts';
import { columnTypes } from './types.ts';
import { checkVersion } from './version.ts';

export type Database = {
  /** Runs `fn` in a transaction for this actor: commits when it returns, rolls back when it throws. Trying again is the caller's. */
  transaction<T>(actor: Actor, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** Asks for an answer and the version; throws `DatabaseUnreachable` or `DatabaseTooOld`, whose message says what to do. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

/** Beyond that many waiting for each connection an answer would come too late to be of use. */
const waitingPerConnection = 100;

/** A pool of connections; none is made before the first is needed. `max` connections, 10 unless told. */
export function openDatabase(options: { url: string; max?: number }): Database {
  const max = options.max ?? 10;
  const pool = new pg.Pool({
    connectionString: options.url,
    max,
    types: columnTypes,
    application_name: 'tongban',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  // An idle connection that breaks is replaced; without a listener its error would end the process.
  pool.on('error', () => {});
  const wake = wakeWorkers(pool);
  return {
    transaction: async (actor, fn) => {
      if (pool.waitingCount > max * waitingPerConnection) throw new Overloaded('too many transactions are waiting for a connection');
      return withConnection(pool, options.url, (client) => transact(client, actor, fn, wake));
    },
    ping: () => withConnection(pool, options.url, checkVersion),
    close: () => pool.end(),
  };
}

/** Tells the workers of every process that there are jobs; commits that come together wake them once. */
function wakeWorkers(pool: pg.Pool): () => void {
  let commits = 0;
  let waking = false;
  const wake = async () => {
    waking = true;
    while (commits > 0) {
      const count = commits;
      commits = 0;
      // Where this fails the workers find the jobs when they look by themselves.
      await pool.query('select pg_notify($1, $2)', ['jobs:insert', JSON.stringify({ count })]).catch(() => {});
    }
    waking = false;
  };
  return () => {
    commits += 1;
    if (!waking) void wake();
  };
}

async function withConnection<T>(pool: pg.Pool, url: string, fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((cause: unknown) => {
    throw new DatabaseUnreachable(url, cause);
  });
  // A connection that breaks while in use fails its statement too; without a listener its event would end the process.
  const heard = () => {};
  client.on('error', heard);
  try {
    return await fn(client);
  } finally {
    client.off('error', heard);
    const idle = client.getTransactionStatus() === 'I';
    client.release(!idle);
  }
}
