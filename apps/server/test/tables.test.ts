import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { run } from '@tongban/platform';
import { type TestDatabase, testDatabase } from '@tongban/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const modules = new URL('../../../modules/', import.meta.url);
let database: TestDatabase;
beforeAll(async () => {
  const rooms = readdirSync(modules).map((name) => ({ name, migrations: new URL(`${name}/migrations/`, modules) }));
  database = await testDatabase(rooms.filter(({ migrations }) => existsSync(migrations)));
});
afterAll(() => database.close());

const ask = async (sql: string) =>
  (await database.db.transaction({ kind: 'nobody' }, (tx) => run(tx).query<{ name: string }>(sql))).rows.map(({ name }) => name);
const ours = `nspname not in ('public', 'information_schema', 'graphile_worker') and nspname not like 'pg\\_%'`;
const threatModel = readFileSync(new URL('../../../docs/threat-model.md', import.meta.url), 'utf8');

describe('every table of every room', () => {
  test('has forced row-level security, save what is published to everyone', async () => {
    const open = await ask(
      `select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind in ('r', 'p') and ${ours} and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(open.filter((name) => !name.startsWith('catalogue.'))).toEqual(['app.migration']);
  });
  test('that has a lock has a policy as well, so that nobody is shut out by oversight', async () => {
    const shut = await ask(
      `select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relrowsecurity and ${ours} and not exists (select from pg_policy where polrelid = pg_class.oid)`,
    );
    expect(shut).toEqual([]);
  });
});

test('every way past the policies is named in the threat model, and is open to nobody but the application', async () => {
  const functions = await ask(
    `select nspname || '.' || proname as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
     where prosecdef and ${ours} order by 1`,
  );
  expect(functions.length).toBeGreaterThan(5);
  expect(functions.filter((name) => !threatModel.includes(`\`${name}\``))).toEqual([]);
  const toEverybody = await ask(
    `select nspname || '.' || proname as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
     where prosecdef and ${ours} and has_function_privilege('pg_monitor', pg_proc.oid, 'execute')`,
  );
  expect(toEverybody).toEqual([]);
});
