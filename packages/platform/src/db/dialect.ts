import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { QueryResult as Answer } from 'pg';

/** Sends one statement within the transaction. */
export type Send = (sql: string, values: readonly unknown[]) => Promise<Answer>;

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** Kysely over the one connection of a transaction that somebody else begins and ends; it never takes a connection of its own. */
export function transactionDialect(send: Send): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => driver(connection(send)),
  };
}

function driver(only: DatabaseConnection): Driver {
  const nothing = async () => {};
  const notHere = async () => {
    throw new Error('the transaction is begun and ended by db.transaction(actor, fn) alone');
  };
  return {
    init: nothing,
    acquireConnection: async () => only,
    releaseConnection: nothing,
    beginTransaction: notHere,
    commitTransaction: notHere,
    rollbackTransaction: notHere,
    destroy: nothing,
  };
}

function connection(send: Send): DatabaseConnection {
  return {
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
      const { command, rowCount, rows } = await send(sql, parameters);
      return changing.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
    },
    // biome wants a yield in a generator; streaming needs a cursor, and lists here are paged.
    streamQuery: () => {
      throw new Error('lists are read page by page, not streamed');
    },
  };
}
