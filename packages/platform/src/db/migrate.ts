import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { sha256 } from '../crypto/hash.ts';
import { DatabaseUnreachable } from './faults.ts';
import { checkVersion } from './version.ts';

/** A folder of numbered SQL files that make one schema. */
export type Migrations = { readonly name: string; readonly migrations: URL };

export type MigrateOptions = {
  /** The role that owns the tables; the application never connects with it. */
  readonly ownerUrl: string;
  /** The application's role; a migration calls it `tongban_app`, whatever its name is here. */
  readonly appRole: string;
  readonly modules: readonly Migrations[];
  readonly onStep?: (text: string) => void;
};

/** Cannot migrate; the message says why and what to do. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

/** The platform's own schema, which every other one builds on. */
export const platformMigrations: Migrations = { name: 'platform', migrations: new URL('../../migrations/', import.meta.url) };

/** One migration at a time for a whole database, whichever process starts it. */
const lock = 7_402_118_365;

type File = { readonly module: string; readonly name: string; readonly sql: string };

/** Applies every SQL file not applied yet, each in a transaction, modules in the order given; refuses where an applied file was changed. */
export async function migrate(options: MigrateOptions): Promise<void> {
  const files = (await Promise.all([platformMigrations, ...options.modules].map(readMigrations))).flat();
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'tongban migrate' });
  await client.connect().catch((cause: unknown) => {
    throw new DatabaseUnreachable(options.ownerUrl, cause, 'DATABASE_OWNER_URL');
  });
  try {
    await checkVersion(client);
    await client.query('select pg_advisory_lock($1)', [lock]);
    await checkRole(client, options.appRole);
    await prepare(client, options.ownerUrl);
    const applied = await appliedFiles(client);
    for (const file of files) await applyOnce(client, file, applied, options);
  } finally {
    await client.end();
  }
}

/** The SQL files of a module in order of their numbers. */
export async function readMigrations({ name: module, migrations }: Migrations): Promise<File[]> {
  const names = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).sort();
  const stranger = names.find((name) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  if (stranger) throw new MigrationRefused(`${module}/${stranger}: a migration is named NNNN-what-it-does.sql`);
  return Promise.all(names.map(async (name) => ({ module, name, sql: await readFile(new URL(name, asFolder(migrations)), 'utf8') })));
}

function asFolder(url: URL): URL {
  return url.href.endsWith('/') ? url : new URL(`${url.href}/`);
}

/** A role that can do everything would make grants and row-level security mean nothing. */
async function checkRole(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ mighty: boolean; owner: boolean }>(
    'select rolsuper or rolbypassrls as mighty, pg_has_role(rolname, current_user, $2) as owner from pg_roles where rolname = $1',
    [role, 'usage'],
  );
  const found = rows[0];
  if (!found) throw new MigrationRefused(`there is no role ${role}: create role ${role} login password '…', then start again`);
  if (found.mighty)
    throw new MigrationRefused(`role ${role} is a superuser or bypasses row-level security: give the application a plain role`);
  if (found.owner) throw new MigrationRefused(`role ${role} owns the tables: DATABASE_URL and DATABASE_OWNER_URL need two different roles`);
}

async function prepare(client: pg.Client, ownerUrl: string): Promise<void> {
  await client.query(`
    create schema if not exists app;
    create table if not exists app.migration (
      module text not null,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now(),
      primary key (module, name)
    )`);
  await runMigrations({ connectionString: ownerUrl });
}

async function appliedFiles(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ file: string; sha256: string }>(`select module || '/' || name as file, sha256 from app.migration`);
  return new Map(rows.map((row) => [row.file, row.sha256]));
}

async function applyOnce(client: pg.Client, file: File, applied: Map<string, string>, { appRole, onStep }: MigrateOptions): Promise<void> {
  const path = `${file.module}/${file.name}`;
  const hash = sha256(file.sql);
  const before = applied.get(path);
  if (before === hash) return;
  if (before !== undefined) {
    throw new MigrationRefused(`${path} was changed after it had been applied: put it back as it was and write the change as a new file`);
  }
  onStep?.(path);
  await client.query('begin');
  try {
    await client.query(file.sql.replaceAll(/\btongban_app\b/g, () => pg.escapeIdentifier(appRole)));
    await client.query('insert into app.migration (module, name, sha256) values ($1, $2, $3)', [file.module, file.name, hash]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new MigrationRefused(`${path} could not be applied: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
