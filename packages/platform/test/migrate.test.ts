import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../src/index.ts';
import { type TestDatabase, testDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase([]);
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongban-migrations-'));
  return () => rm(folder, { recursive: true });
});

async function bring(name: string, files: Record<string, string>, appRole = 'tongban_app') {
  for (const [file, sql] of Object.entries(files)) await writeFile(join(folder, file), sql);
  const steps: string[] = [];
  await migrate({
    ownerUrl: database.ownerUrl,
    appRole,
    modules: [{ name, migrations: pathToFileURL(folder) }],
    onStep: (text) => steps.push(text),
  });
  return steps;
}

async function asOwner(sql: string) {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

describe('migrating', () => {
  test('applies each file once, in order of the numbers', async () => {
    expect(
      await bring('a', {
        '0002-more.sql': 'alter table a.t add column more int',
        '0001-a.sql': 'create schema a; create table a.t (id int)',
      }),
    ).toEqual(['a/0001-a.sql', 'a/0002-more.sql']);
    expect(await bring('a', {})).toEqual([]);
    expect(await bring('a', { '0003-last.sql': 'drop table a.t' })).toEqual(['a/0003-last.sql']);
  });
  test('refuses a file that was changed after it had been applied', async () => {
    await bring('b', { '0001-b.sql': 'create schema b' });
    await expect(bring('b', { '0001-b.sql': 'create schema b; create table b.t (id int)' })).rejects.toThrow(
      'b/0001-b.sql was changed after it had been applied: put it back as it was and write the change as a new file',
    );
  });
  test('leaves nothing of a file that fails, and names it', async () => {
    await expect(bring('c', { '0001-c.sql': 'create schema c; select 1 / 0' })).rejects.toThrow(
      'c/0001-c.sql could not be applied: division by zero',
    );
    expect((await asOwner(`select from pg_namespace where nspname = 'c'`)).rowCount).toBe(0);
  });
  test('refuses a file without a number', async () => {
    await expect(bring('d', { 'more.sql': 'select 1' })).rejects.toThrow('d/more.sql: a migration is named NNNN-what-it-does.sql');
  });
  test('done by two processes at once does everything once', async () => {
    await writeFile(join(folder, '0001-e.sql'), 'create schema e; select pg_sleep(0.2)');
    const steps = await Promise.all([bring('e', {}), bring('e', {})]);
    expect(steps.flat()).toEqual(['e/0001-e.sql']);
  });
  test('refuses a role that is missing, mighty, or the owner itself', async () => {
    await expect(bring('f', {}, 'stranger')).rejects.toThrow(
      `there is no role stranger: create role stranger login password '…', then start again`,
    );
    await expect(bring('f', {}, 'postgres')).rejects.toThrow('role postgres is a superuser');
    await expect(bring('f', {}, 'tongban_owner')).rejects.toThrow('role tongban_owner owns the tables');
  });
  test('grants to the role in use, whatever its name', async () => {
    const { superuserUrl } = (await import('vitest')).inject('postgres');
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    await client.query(`create role "app of another name"`);
    await bring('g', { '0001-g.sql': 'create schema g; grant usage on schema g to tongban_app' }, 'app of another name');
    const { rows } = await asOwner(
      `select has_schema_privilege('app of another name', 'g', 'usage') as granted, has_schema_privilege('tongban_app', 'g', 'usage') as other`,
    );
    expect(rows).toEqual([{ granted: true, other: false }]);
    await asOwner('drop schema g');
    await client.query(`drop role "app of another name"`);
    await client.end();
  });
});
