import pg from 'pg';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import {
  type Actor,
  createLog,
  createMovableClock,
  type Message,
  type Module,
  type Outbox,
  openDatabase,
  type Reaction,
  run,
  send,
  startOutbox,
  tables,
} from '../src/index.ts';
import { type TestDatabase, testDatabase } from '../src/testing/index.ts';
import { nobody, official, person, system } from './actors.ts';
import { notes, type Tables } from './notes.ts';

let database: TestDatabase;
let logged: Record<string, unknown>[];
const running: Outbox[] = [];
const clock = createMovableClock('2025-01-24T08:00:00Z');

beforeEach(async () => {
  database = await testDatabase([notes]);
  logged = [];
  return async () => {
    for (const outbox of running.splice(0)) await outbox.stop();
    await database.close();
  };
});

function room(name: string, reactions: { [type: string]: Reaction }): Module {
  return { ...notes, name, reactions };
}

async function start(...modules: Module[]): Promise<Outbox> {
  const log = createLog({ destination: { write: (line) => logged.push(JSON.parse(line)) } });
  const outbox = await startOutbox({ url: database.url, db: database.db, modules, clock, log });
  running.push(outbox);
  return outbox;
}

const say = (...messages: Message[]) =>
  database.db.transaction(person('0190a000-0000-7000-8000-000000000001'), (tx) => send(tx, ...messages));
const hear: Reaction = async (tx, message) =>
  void (await tables<Tables>(tx)
    .insertInto('notes.heard')
    .values({ message: String(message.text) })
    .execute());
const heard = async () =>
  (await database.db.transaction(system, (tx) => tables<Tables>(tx).selectFrom('notes.heard').select('message').execute())).map(
    (row) => row.message,
  );

describe('what rooms tell each other', () => {
  const zhou = person('0190a000-0000-7000-8000-000000000001');
  const lin = official('0190a000-0000-7000-8000-000000000002', 'administrator', 'hall');
  const tables = ['app.message', 'app.delivered', 'graphile_worker._private_jobs'];
  const seenBy = (actor: Actor) =>
    Promise.all(
      tables.map(async (table) => (await database.db.transaction(actor, (tx) => run(tx).query(`select from ${table}`))).rowCount),
    );

  test('is read by no person and no official, neither under way nor afterwards', async () => {
    const outbox = await start(room('one', { said: hear }));
    await say({ type: 'said', text: 'a' });
    await outbox.idle();
    await outbox.stop();
    running.splice(0);
    await say({ type: 'said', text: 'still under way' });
    expect(await seenBy(system)).toEqual([2, 1, 1]);
    for (const actor of [zhou, lin, nobody]) expect(await seenBy(actor)).toEqual([0, 0, 0]);
  });
  test('is marked as heard, taken away or put back by no person and no official', async () => {
    await say({ type: 'said', text: 'a' });
    const mark = `insert into app.delivered (message, reaction, at) select id, 'one/said', now() from app.message
      union all select '0190a000-0000-7000-8000-00000000000f', 'one/said', now()`;
    for (const actor of [zhou, lin, nobody]) {
      await expect(database.db.transaction(actor, (tx) => run(tx).query(mark))).rejects.toThrow('row-level security');
      const taken = await database.db.transaction(actor, (tx) => run(tx).query('delete from graphile_worker._private_jobs'));
      expect(taken.rowCount).toBe(0);
    }
  });
});

describe('a message', () => {
  test('is heard by every room that listens, and by no other', async () => {
    const outbox = await start(room('one', { said: hear }), room('two', { said: hear, other: hear }), room('deaf', {}));
    await say({ type: 'said', text: 'a' }, { type: 'other', text: 'b' }, { type: 'toString', text: 'nobody listens' });
    await outbox.idle();
    expect((await heard()).sort()).toEqual(['a', 'a', 'b']);
    expect(logged).toEqual([]);
  });
  test('waits for whoever starts later', async () => {
    await say({ type: 'said', text: 'early' });
    const outbox = await start(room('one', { said: hear }));
    await outbox.idle();
    expect(await heard()).toEqual(['early']);
  });
  test('is kept for ever, in the order of its sending', async () => {
    await say({ type: 'said', text: 'a', number: 1 }, { type: 'said', text: 'b' });
    await say({ type: 'said', text: 'c' });
    const { rows } = await database.db.transaction(system, (tx) => run(tx).query('select type, body from app.message order by position'));
    expect(rows).toEqual([
      { type: 'said', body: { type: 'said', text: 'a', number: 1 } },
      { type: 'said', body: { type: 'said', text: 'b' } },
      { type: 'said', body: { type: 'said', text: 'c' } },
    ]);
  });
  test('is heard as the system in the name of the room, at the time of the moved clock', async () => {
    const seen: unknown[] = [];
    const outbox = await start(
      room('one', {
        said: async (tx, _, at) => void seen.push((await run(tx).query('select app.actor() as actor')).rows[0]?.actor, at.slice(0, 16)),
      }),
    );
    await say({ type: 'said' });
    await outbox.idle();
    expect(seen).toEqual([{ kind: 'system', name: 'one' }, '2025-01-24T08:00']);
  });
  test('takes effect once although the first try fails, also in the rooms where it did not fail', async () => {
    let tries = 0;
    const failsFirst: Reaction = async (tx, message, at) => {
      await hear(tx, { ...message, text: 'from the one that failed' }, at);
      if (++tries === 1) throw new Error('not yet');
    };
    const outbox = await start(room('sound', { said: hear }), room('failing', { said: failsFirst }));
    await say({ type: 'said', text: 'from the sound one' });
    await outbox.idle();
    expect(tries).toBe(2);
    expect((await heard()).sort()).toEqual(['from the one that failed', 'from the sound one']);
    expect(logged).toContainEqual(
      expect.objectContaining({ reaction: 'failing/said', err: expect.objectContaining({ message: 'not yet' }) }),
    );
  });
  test('takes effect once although several processes bring it', async () => {
    const one = room('one', { said: hear });
    const [first] = await Promise.all([start(one), start(one), start(one)]);
    await Promise.all(Array.from({ length: 40 }, (_, n) => say({ type: 'said', text: `${n}` })));
    await first?.idle();
    expect((await heard()).map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
  });
  test('may send further messages', async () => {
    const outbox = await start(
      room('one', { order: (tx, message) => send(tx, { type: 'done', text: message.text }) }),
      room('two', { done: hear }),
    );
    await say({ type: 'order', text: 'x' });
    await outbox.idle();
    expect(await heard()).toEqual(['x']);
  });
  test('that a killed process had taken is brought by the next', async () => {
    await say({ type: 'said', text: 'left behind' });
    const killed = openDatabase({ url: database.url });
    await killed.transaction(system, (tx) =>
      run(tx).query(`update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now(), attempts = 1`),
    );
    await killed.close();
    const outbox = await start(room('one', { said: hear }));
    await outbox.idle();
    expect(await heard()).toEqual(['left behind']);
  });
  test('is brought although the database cut every connection', async () => {
    const outbox = await start(room('one', { said: hear }));
    await say({ type: 'said', text: 'before' });
    await outbox.idle();
    const superuser = new pg.Client({ connectionString: inject('postgres').superuserUrl });
    await superuser.connect();
    for (let cut = 0; cut < 3; cut++) {
      await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        new URL(database.url).pathname.slice(1),
      ]);
      // The pool finds out about each connection that was cut by using it.
      const again = () => say({ type: 'said', text: `after ${cut}` });
      await again().catch(again).catch(again).catch(again);
    }
    await superuser.end();
    await outbox.idle();
    expect((await heard()).sort()).toEqual(['after 0', 'after 1', 'after 2', 'before']);
  });
  test('that fails for good is given up, and the log says so with the cause', async () => {
    await say({ type: 'said' });
    await database.db.transaction(system, (tx) => run(tx).query('update graphile_worker._private_jobs set attempts = max_attempts - 1'));
    const outbox = await start(room('one', { said: () => Promise.reject(new Error('never works')) }));
    await outbox.idle();
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'a message was given up: mend the cause, then reschedule its job' }));
    expect(logged).toContainEqual(expect.objectContaining({ err: expect.objectContaining({ message: 'never works' }) }));
  });
});
