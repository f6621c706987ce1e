import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DatabaseUnreachable, newId, openDatabase, run, send, tables } from '../src/index.ts';
import { type TestDatabase, testDatabase } from '../src/testing/index.ts';
import { nobody, official, person, system } from './actors.ts';
import { notes, type Tables } from './notes.ts';

const zhou = person(newId());
const zhao = person(newId());
const gao = official(newId(), 'handler', 'market');
const li = official(newId(), 'handler', 'education');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([notes]);
});
afterAll(() => database.close());

function note(text: string, owner = zhou) {
  return {
    id: newId(),
    party: `person:${owner.id}`,
    department: 'market',
    text,
    at: '2025-01-24T16:00:00.123Z',
    due: '2025-02-27',
    number: 9_007_199_254_740_991,
  };
}

describe('a transaction', () => {
  test('shows the rooms their own tables, with days, moments and numbers as the house writes them', async () => {
    const written = note('收到');
    const read = await database.db.transaction(zhou, async (tx) => {
      const inserted = await tables<Tables>(tx).insertInto('notes.note').values(written).executeTakeFirst();
      expect(inserted.numInsertedOrUpdatedRows).toBe(1n);
      return tables<Tables>(tx).selectFrom('notes.note').selectAll().where('id', '=', written.id).executeTakeFirst();
    });
    expect(read).toEqual(written);
  });
  test('reads lists of days and moments too, and will not round a number', async () => {
    const ask = (sql: string) => database.db.transaction(nobody, (tx) => run(tx).query(sql));
    const { rows } = await ask(
      `select '{2025-01-24,null}'::date[] as days, '{2025-01-24 16:00+00}'::timestamptz[] as moments, '{1,2}'::bigint[] as numbers, count(*) from notes.heard`,
    );
    expect(rows).toEqual([{ days: ['2025-01-24', null], moments: ['2025-01-24T16:00:00.000Z'], numbers: [1, 2], count: 0 }]);
    await expect(ask('select 9007199254740993')).rejects.toThrow('beyond the whole numbers');
  });
  test('answers statements given at the same time', async () => {
    const numbers = await database.db.transaction(nobody, (tx) =>
      Promise.all([1, 2, 3].map((n) => run(tx).query('select $1::int as n', [n]))),
    );
    expect(numbers.map(({ rows }) => rows[0]?.n)).toEqual([1, 2, 3]);
  });
  test('that fails leaves nothing behind, neither rows nor messages', async () => {
    const lost = note('丢失');
    const failing = database.db.transaction(zhou, async (tx) => {
      await tables<Tables>(tx).insertInto('notes.note').values(lost).execute();
      await send(tx, { type: 'note-written', note: lost.id });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const { rows } = await database.db.transaction(system, (tx) =>
      run(tx).query(`select from notes.note where id = $1 union all select from app.message`, [lost.id]),
    );
    expect(rows).toEqual([]);
  });
  test('is not taken for saved when a failed statement was swallowed', async () => {
    const half = database.db.transaction(zhou, async (tx) => {
      await run(tx)
        .query('select 1 / 0')
        .catch(() => undefined);
    });
    await expect(half).rejects.toThrow('nothing was saved');
  });
  test('is closed once it is over', async () => {
    const kept = await database.db.transaction(nobody, async (tx) => tx);
    await expect(run(kept).query('select 1')).rejects.toThrow('this transaction is over');
    await expect(tables<Tables>(kept).selectFrom('notes.note').selectAll().execute()).rejects.toThrow('this transaction is over');
    await expect(
      database.db.transaction(nobody, (tx) =>
        tables<Tables>(tx)
          .transaction()
          .execute(async () => {}),
      ),
    ).rejects.toThrow('db.transaction(actor, fn) alone');
  });
  test('gives its connection back however it ends, also when the connection is cut', async () => {
    const db = openDatabase({ url: database.url, max: 1 });
    const cut = db.transaction(nobody, (tx) => run(tx).query('select pg_terminate_backend(pg_backend_pid())'));
    await expect(cut).rejects.toThrow();
    await expect(db.transaction(nobody, (tx) => run(tx).query('select nonsense'))).rejects.toThrow('nonsense');
    await expect(db.transaction(nobody, (tx) => run(tx).query('select 1 as one'))).resolves.toMatchObject({ rows: [{ one: 1 }] });
    await db.close();
  });
});

describe('row-level security', () => {
  const seen = (actor: Parameters<TestDatabase['db']['transaction']>[0]) =>
    database.db.transaction(actor, async (tx) =>
      (await tables<Tables>(tx).selectFrom('notes.note').select('text').execute()).map((row) => row.text),
    );
  beforeAll(async () => {
    await database.db.transaction(zhao, (tx) => tables<Tables>(tx).insertInto('notes.note').values(note('赵的', zhao)).execute());
  });
  test('shows persons their own, officials their departments, nobody nothing', async () => {
    expect(await seen(zhao)).toEqual(['赵的']);
    expect(await seen(zhou)).not.toContain('赵的');
    expect(await seen(gao)).toContain('赵的');
    expect(await seen(li)).toEqual([]);
    expect(await seen(nobody)).toEqual([]);
    expect(await seen(system)).toContain('赵的');
  });
  test('lets nobody write in the name of another', async () => {
    const forged = database.db.transaction(zhou, (tx) => tables<Tables>(tx).insertInto('notes.note').values(note('冒名', zhao)).execute());
    await expect(forged).rejects.toThrow('row-level security');
  });
  test('forgets the actor when the transaction is over', async () => {
    const db = openDatabase({ url: database.url, max: 1 });
    await db.transaction(zhao, async () => {});
    const { rows } = await db.transaction(nobody, (tx) =>
      run(tx).query('select app.actor_party() as party, app.actor_id() as id, app.actor_departments() as departments'),
    );
    expect(rows).toEqual([{ party: null, id: null, departments: [] }]);
    await db.close();
  });
  test('knows an official by number, departments and roles, and never by name', async () => {
    const { rows } = await database.db.transaction(gao, (tx) => run(tx).query('select app.actor() as actor, app.actor_roles() as roles'));
    expect(rows).toEqual([
      { actor: { kind: 'official', id: gao.id, departments: ['market'], roles: ['handler@market'] }, roles: ['handler@market'] },
    ]);
  });
  test('takes an actor for what it says, whatever characters stand in it', async () => {
    const odd = official(`o'; drop table notes.note; --\\`, 'clerk', 'hall');
    const { rows } = await database.db.transaction(odd, (tx) => run(tx).query('select app.actor_id() as id'));
    expect(rows).toEqual([{ id: odd.id }]);
  });
});

describe("the application's role", () => {
  test.each([
    ['alter a table', 'alter table notes.note add column more text'],
    ['drop a table', 'drop table notes.note'],
    ['make a table', 'create table notes.more (a int)'],
    ['make a table in public', 'create table public.more (a int)'],
    ['make a schema', 'create schema more'],
    ['update a message', `update app.message set body = '{}'`],
    ['delete a message', 'delete from app.message'],
    ['empty the messages', 'truncate app.message'],
    ['write a message past the outbox', `insert into app.message (id, type, body) values (gen_random_uuid(), 'x', '{}')`],
    ['undo a delivery', 'delete from app.delivered'],
    ['make a job past the outbox', `select graphile_worker.add_job('deliver', '{}')`],
    ['change what was migrated', 'delete from app.migration'],
    ['turn row-level security off', 'alter table notes.note disable row level security'],
    ['become the owner', 'set role tongban_owner'],
    ['read passwords', 'select * from pg_authid'],
  ])('cannot %s', async (_, sql) => {
    await expect(database.db.transaction(system, (tx) => run(tx).query(sql))).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('every other role', () => {
  test('is kept out of the outbox', async () => {
    const sql = `select has_function_privilege('pg_monitor', 'app.send(jsonb)', 'execute') as other, has_function_privilege('app.send(jsonb)', 'execute') as ours`;
    const { rows } = await database.db.transaction(nobody, (tx) => run(tx).query(sql));
    expect(rows).toEqual([{ other: false, ours: true }]);
  });
});

describe('a database that cannot be reached', () => {
  test('is named with the reason and what to do, and never with the password', async () => {
    const db = openDatabase({ url: 'postgres://tongban_app:geheim@127.0.0.1:1/tongban' });
    const fault = await db.ping().catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DatabaseUnreachable);
    expect(String(fault)).toBe(
      'DatabaseUnreachable: cannot reach the database at 127.0.0.1:1/tongban (connect ECONNREFUSED 127.0.0.1:1): check that it runs and that DATABASE_URL is right',
    );
    await db.close();
  });
  test('also when it is there but does not let us in', async () => {
    const url = new URL(database.url);
    url.password = 'wrong';
    const db = openDatabase({ url: url.href });
    await expect(db.ping()).rejects.toThrow(/password authentication failed.*DATABASE_URL/);
    await db.close();
  });
  test('and one that is there answers', async () => {
    await expect(database.db.ping()).resolves.toBeUndefined();
  });
});
