import { Kysely } from 'kysely';
import { type ClientBase, escapeLiteral, type QueryResultRow } from 'pg';
import type { Actor } from '../actor.ts';
import { actorSetting } from './actor-setting.ts';
import { type Send, transactionDialect } from './dialect.ts';

declare const brand: unique symbol;

/** A transaction that runs for one actor; row-level security sees whom. Opaque: only `tables` and `run` look inside. */
export type Tx = { readonly [brand]: 'Tx' };

/** Plain SQL inside a transaction, for what the query builder cannot say. */
export type Run = {
  query<Row extends QueryResultRow = Record<string, unknown>>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number }>;
};

type Held = {
  readonly send: Send;
  readonly run: Run;
  kysely: Kysely<unknown> | undefined;
  /** Settles when every statement given so far has been answered. */
  last: Promise<unknown>;
  over: boolean;
  sent: boolean;
};

const held = new WeakMap<Tx, Held>();

/** A room's typed view of its own schema, with tables named `cases.case`. */
export function tables<Tables>(tx: Tx): Kysely<Tables> {
  const inside = look(tx);
  inside.kysely ??= new Kysely<unknown>({ dialect: transactionDialect(inside.send) });
  // The edge: the database holds what the room's migrations made of it.
  return inside.kysely as Kysely<Tables>;
}

/** Plain SQL inside this transaction; only for what `tables` cannot say. */
export function run(tx: Tx): Run {
  return look(tx).run;
}

/** The transaction came to its commit already broken: somebody swallowed a failed statement. */
class TransactionAborted extends Error {
  override name = 'TransactionAborted';
}

/** Remembers that messages leave with this transaction, so that whoever brings them is woken after its commit. */
export function noteSent(tx: Tx): void {
  look(tx).sent = true;
}

/**
 * Begins, sets `app.actor`, runs, commits; a throw rolls back. The connection is the caller's, who discards it unless it is idle again.
 * `onSent` is called after a commit with which messages left.
 */
export async function transact<T>(client: ClientBase, actor: Actor, fn: (tx: Tx) => Promise<T>, onSent: () => void): Promise<T> {
  const tx = hold(client);
  try {
    await client.query(`begin; select set_config('app.actor', ${escapeLiteral(actorSetting(actor))}, true)`);
    const result = await fn(tx);
    await finish(tx);
    const { command } = await client.query('commit');
    if (command === 'ROLLBACK') throw new TransactionAborted('a statement had failed before the commit, nothing was saved');
    if (look(tx).sent) onSent();
    return result;
  } catch (fault) {
    await finish(tx);
    // Where not even this gets through, the connection is lost and the server rolls back by itself.
    await client.query('rollback').catch(() => {});
    throw fault;
  }
}

function hold(client: ClientBase): Tx {
  const tx = Object.freeze({}) as Tx;
  const ask: Send = (sql, values) => {
    if (look(tx).over) throw new Error('this transaction is over: await every statement before the function returns');
    return client.query(sql, [...values]);
  };
  // One connection answers one statement at a time, so statements started together queue here.
  const send: Send = (sql, values) => {
    const inside = look(tx);
    const answer = inside.last.then(() => ask(sql, values));
    inside.last = answer.catch(() => {});
    return answer;
  };
  const query: Run['query'] = async (sql, values = []) => {
    const { rows, rowCount } = await send(sql, values);
    return { rows, rowCount: rowCount ?? 0 };
  };
  held.set(tx, { send, run: { query }, kysely: undefined, last: Promise.resolve(), over: false, sent: false });
  return tx;
}

/** No statement may slip in after the end; one that runs is waited for. */
async function finish(tx: Tx): Promise<void> {
  const inside = look(tx);
  inside.over = true;
  await inside.last;
}

function look(tx: Tx): Held {
  const inside = held.get(tx);
  if (!inside) throw new Error('not a transaction of this process');
  return inside;
}
