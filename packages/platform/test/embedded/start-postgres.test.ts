import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../../src/embedded/index.ts';
import { markOf } from '../../src/embedded/process-mark.ts';

const asRoot = process.getuid?.() === 0;
const places: string[] = [];
const started: Postgres[] = [];
let made: string;

/** A place of its own that PostgreSQL's user can walk to; `mkdtemp` alone closes its folder. */
function place(): string {
  const closed = mkdtempSync(path.join(tmpdir(), 'tongban-pg-'));
  places.push(closed);
  const open = `${closed}-open`;
  places.push(open);
  mkdirSync(open, { mode: 0o755 });
  return open;
}

/** A folder of data that another start has made, where how it is made is not the question. */
function copyOfMade(to: string): string {
  mkdirSync(path.dirname(to), { recursive: true });
  spawnSync('cp', ['-a', made, to]);
  return to;
}

async function start(dataDir: string, options: { durable?: boolean; onStep?: (text: string) => void } = {}): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir, durable: false, ...options });
  started.push(postgres);
  return postgres;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query({ text: sql, rowMode: 'array' });
    return result.rows.flat();
  } finally {
    await client.end();
  }
}

function pidOf(postgres: Postgres): number {
  return Number(readFileSync(path.join(postgres.dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

beforeAll(async () => {
  made = path.join(place(), 'data');
  await (await startPostgres({ dataDir: made, durable: false })).stop();
}, 60_000);

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
});

afterAll(() => {
  for (const folder of places) rmSync(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('sorts Chinese by the sound of the words and belongs to the role that migrates', async () => {
    const { ownerUrl } = await start(made);
    expect(await ask(ownerUrl, `select x from (values ('周'), ('陈'), ('王')) as names (x) order by x`)).toEqual(['陈', '王', '周']);
    const owner = 'select current_user, pg_catalog.pg_get_userbyid(datdba) from pg_database where datname = current_database()';
    expect(await ask(ownerUrl, owner)).toEqual(['tongban_owner', 'tongban_owner']);
  });

  test('lets the application make nothing that no migration grants', async () => {
    const { url } = await start(made);
    await expect(ask(url, 'create schema mine')).rejects.toThrow('permission denied');
    await expect(ask(url, 'create table public.mine (id int)')).rejects.toThrow('permission denied');
  });

  test('lets nobody in without a password', async () => {
    const { superuserUrl } = await start(made);
    await expect(ask(superuserUrl.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('keeps its passwords and its socket from other users of the machine', async () => {
    const { dataDir } = await start(made);
    expect(statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dataDir, 'run')).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(dataDir, 'run', '.s.PGSQL.5432')).mode & 0o777).toBe(0o700);
  });

  test('is joined by a second user and stopped by the last', async () => {
    const first = await start(made);
    const second = await start(made);
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    const pid = pidOf(first);
    await first.stop();
    expect(await ask(second.url, 'select 1')).toEqual([1]);
    await second.stop();
    expect(markOf(pid)).toBeUndefined();
  });

  test('starts once for many that start at the same moment', async () => {
    const all = await Promise.all([1, 2, 3].map(() => start(made)));
    expect(all.map((one) => one.adopted).sort()).toEqual([false, true, true]);
  });

  test('comes back with everything it acknowledged after it was killed', async () => {
    const before = await start(made, { durable: true });
    await ask(before.ownerUrl, 'create table kept (id int)');
    await ask(before.ownerUrl, 'insert into kept values (7)');
    process.kill(pidOf(before), 'SIGKILL');
    const after = await start(made, { durable: true });
    expect(after.adopted).toBe(false);
    expect(await ask(after.ownerUrl, 'select id from kept')).toEqual([7]);
  });

  test('begins anew where making its files was cut short', async () => {
    const dataDir = path.join(place(), 'data');
    mkdirSync(path.join(dataDir, 'pg.part', 'base'), { recursive: true });
    const { url } = await start(dataDir);
    expect(await ask(url, 'select 1')).toEqual([1]);
  });

  test.each(['云州市, "with" spaces', 'long'.repeat(30)])('lives under a path such as %s', async (name) => {
    const { url } = await start(copyOfMade(path.join(place(), name, 'data')));
    expect(await ask(url, 'select 1')).toEqual([1]);
  });

  test('says so when its passwords are lost', async () => {
    const dataDir = copyOfMade(path.join(place(), 'data'));
    rmSync(path.join(dataDir, 'postgres.json'));
    await expect(start(dataDir)).rejects.toThrow('put it back from a backup');
  });

  test('refuses data of another version', async () => {
    const dataDir = copyOfMade(path.join(place(), 'data'));
    spawnSync('sh', ['-c', 'echo 17 > "$1"', 'sh', path.join(dataDir, 'pg', 'PG_VERSION')]);
    await expect(start(dataDir)).rejects.toThrow('PostgreSQL 17');
  });
});

describe.runIf(asRoot)('the embedded database, started by root', () => {
  test('runs as somebody else', async () => {
    expect(statSync(`/proc/${pidOf(await start(made))}`).uid).not.toBe(0);
  });

  test('moves its data where its user can reach it, says so, and finds it there again', async () => {
    const dataDir = path.join(place(), 'closed', 'data');
    mkdirSync(path.dirname(dataDir), { mode: 0o700 });
    const said: string[] = [];
    const first = await start(dataDir, { onStep: (text) => said.push(text) });
    places.push(first.dataDir);
    expect(first.dataDir).toMatch(/^\/var\/lib\/tongban-/);
    expect(said.join()).toContain(first.dataDir);
    await first.stop();
    expect((await start(dataDir)).dataDir).toBe(first.dataDir);
  });
});
