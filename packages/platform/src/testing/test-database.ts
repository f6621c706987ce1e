import pg from 'pg';
import { inject } from 'vitest';
import { randomToken, sha256 } from '../crypto/hash.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { type Migrations, migrate, platformMigrations, readMigrations } from '../db/migrate.ts';
import type { TestServer } from './global-setup.ts';

export type TestDatabase = {
  readonly url: string;
  readonly ownerUrl: string;
  /** Runs for the application's role. */
  readonly db: Database;
  close(): Promise<void>;
};

/** A fresh database with these modules' tables; cloned from a template that is migrated once for all test files. */
export async function testDatabase(modules: readonly Migrations[]): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomToken(9).replaceAll('-', '_').toLowerCase()}${Date.now().toString(36)}`;
  await asSuperuser(server, async (client) => {
    const template = await ensureTemplate(client, server, modules);
    await client.query(`create database ${pg.escapeIdentifier(name)} template ${template} owner tongban_owner strategy file_copy`);
  });
  const url = at(server.url, name);
  const db = openDatabase({ url });
  return {
    url,
    ownerUrl: at(server.ownerUrl, name),
    db,
    close: async () => {
      await db.close();
      await asSuperuser(server, (client) => client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`));
    },
  };
}

/** Files of one set of migrations wait here for whoever came first; any change of a file makes another template. */
async function ensureTemplate(client: pg.Client, server: TestServer, modules: readonly Migrations[]): Promise<string> {
  const files = (await Promise.all([platformMigrations, ...modules].map(readMigrations))).flat();
  const template = `template_${sha256(JSON.stringify(files)).slice(0, 24)}`;
  await client.query('select pg_advisory_lock(hashtext($1))', [template]);
  try {
    const found = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (found.rowCount === 1) return template;
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template} owner tongban_owner`);
    await migrate({ ownerUrl: at(server.ownerUrl, template), appRole: 'tongban_app', modules });
    await client.query(`alter database ${template} is_template true`);
    return template;
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [template]);
  }
}

async function asSuperuser<T>({ superuserUrl }: TestServer, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

function at(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
