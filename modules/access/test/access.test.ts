import {
  type Actor,
  createApp,
  createLog,
  createMovableClock,
  type DepartmentId,
  newId,
  type OfficialId,
  type OrganisationId,
  type PersonId,
  run,
} from '@tongban/platform';
import { type TestDatabase, testDatabase } from '@tongban/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccess } from '../src/index.ts';

const logged: string[] = [];
const log = createLog({ destination: { write: (line) => void logged.push(line) } });
const clock = createMovableClock('2026-03-02T01:00:00.000Z');
const migrations = { name: 'access', migrations: new URL('../migrations/', import.meta.url) };

const zhou = person();
const chen = person();
const lin: Extract<Actor, { kind: 'official' }> = {
  kind: 'official',
  id: newId() as OfficialId,
  name: '林晓',
  grants: [{ role: 'clerk', department: 'hall' as DepartmentId }],
};
const caseId = newId();

let database: TestDatabase;
let access: ReturnType<typeof createAccess>;

beforeAll(async () => {
  database = await testDatabase([migrations]);
  access = createAccess({ db: database.db, clock, log, officialName: async () => lin.name });
});
afterAll(() => database.close());

function person(): Extract<Actor, { kind: 'person' }> {
  const id = newId() as PersonId;
  return { kind: 'person', id, party: { kind: 'person', id }, assurance: 2 };
}

async function look(subject: Extract<Actor, { kind: 'person' }>['party'], reason?: string, inCase = caseId): Promise<void> {
  await database.db.transaction(lin, (tx) =>
    access.recordLook(tx, {
      subject,
      department: '云州市政务服务和数据管理局',
      purpose: reason === undefined ? 'handle-case' : 'reveal',
      seen: '申请内容',
      caseId: inCase,
      caseNumber: 'YZ-1',
      ...(reason === undefined ? {} : { reason }),
    }),
  );
}

async function server(actor: Actor) {
  const app = await createApp({
    log,
    clock,
    sessions: async () => actor,
    refused: access.recordRefusal,
    secureCookies: false,
    trustProxy: false,
  });
  await access.routes?.(app);
  app.get('/api/cases/:id', { config: { may: 'official' } }, async () => ({}));
  return app;
}

describe('a look at personal data', () => {
  test('is told to the person concerned, newest first, and to nobody else', async () => {
    await look(zhou.party);
    clock.set('2026-03-02T02:00:00.000Z');
    await look(zhou.party, '电话核对');
    expect(await access.looksAt(zhou)).toMatchObject([
      { official: '林晓', department: '云州市政务服务和数据管理局', purpose: '查看遮盖的完整号码', reason: '电话核对', caseNumber: 'YZ-1' },
      { official: '林晓', purpose: '办理申请', seen: '申请内容' },
    ]);
    expect(await access.countLooks(zhou, caseId)).toBe(2);
    expect(await access.looksAt(chen)).toEqual([]);
    expect(await access.countLooks(chen, caseId)).toBe(0);
    expect(await access.looksAt(lin)).toEqual([]);
  });
  test('goes on for half an hour, in one case and of one thing', async () => {
    const li = person();
    const at = (time: string) => clock.set(`2026-03-03T${time}:00.000Z`);
    const times = async () => (await access.looksAt(li)).map((one) => one.at.slice(11, 16));
    at('01:00');
    await Promise.all([look(li.party), look(li.party), look(li.party)]);
    at('01:29');
    await look(li.party);
    expect(await times()).toEqual(['01:00']);
    at('01:31');
    await look(li.party);
    expect(await times()).toEqual(['01:31', '01:00']);
    await look(li.party, undefined, newId());
    expect(await times()).toEqual(['01:31', '01:31', '01:00']);
  });
  test('at a number in full is put on record each time', async () => {
    const sun = person();
    for (const reason of ['电话核对', '电话核对']) await look(sun.party, reason);
    expect(await access.looksAt(sun)).toHaveLength(2);
  });
  test('at an organisation is told to whoever acts for it', async () => {
    const organisation = { kind: 'organisation', id: newId() as OrganisationId } as const;
    await look(organisation);
    expect(await access.looksAt({ ...chen, party: organisation })).toHaveLength(1);
  });
  test('keeps no number that an official wrote into the reason', async () => {
    const wang = person();
    await look(wang.party, '本人来电16400000001，身份证99010019900307123X');
    expect((await access.looksAt(wang))[0]?.reason).toBe('本人来电***********，身份证******************');
  });
  test('stands on the account of the official for whom the transaction runs, so nobody else can record one', async () => {
    await expect(
      database.db.transaction(zhou, (tx) => access.recordLook(tx, { subject: zhou.party, department: 'x', purpose: 'reveal', seen: 'x' })),
    ).rejects.toThrow('of whoever looks');
  });
  test('can be put on a colleague by no hand-written statement', async () => {
    const statement = `insert into access.look (id, at, subject, official, official_name, department, purpose, seen)
      values ($1, now(), $2, $3, 'x', 'x', 'reveal', 'x')`;
    await expect(database.db.transaction(lin, (tx) => run(tx).query(statement, [newId(), `person:${zhou.id}`, newId()]))).rejects.toThrow(
      'row-level security',
    );
  });
  test('is read over HTTP by a person, and refused to an official', async () => {
    const own = await (await server(zhou)).inject('/api/me/looks');
    expect(own.statusCode).toBe(200);
    expect(own.json().looks).toHaveLength(2);
    const official = await (await server(lin)).inject('/api/me/looks');
    expect(official.statusCode).toBe(403);
  });
  test('of another person is seen by no hand-written query', async () => {
    const seen = (actor: Actor) =>
      database.db.transaction(actor, (tx) => run(tx).query('select 1 from access.look where subject = $1', [`person:${zhou.id}`]));
    expect((await seen(zhou)).rowCount).toBe(2);
    expect((await seen(chen)).rowCount).toBe(0);
    expect((await seen({ ...lin, id: newId() as OfficialId })).rowCount).toBe(0);
    expect((await seen({ kind: 'nobody' })).rowCount).toBe(0);
  });
});

describe('an access that was refused', () => {
  test('is logged with who, what and why, and without what was typed into the address', async () => {
    const app = await server(chen);
    expect((await app.inject(`/api/cases/${caseId}`)).statusCode).toBe(403);
    expect((await app.inject('/api/cases/11010519491231002X?name=%E5%91%A8%E6%95%8F')).statusCode).toBe(403);
    const { rows } = await database.db.transaction({ kind: 'system', name: 'test' }, (tx) =>
      run(tx).query('select actor, route, reason, object from access.refusal where actor = $1 order by id', [chen.id]),
    );
    expect(rows).toEqual([
      { actor: chen.id, route: 'GET /api/cases/:id', reason: 'not-allowed', object: caseId },
      { actor: chen.id, route: 'GET /api/cases/:id', reason: 'not-allowed', object: null },
    ]);
  });
  test('to a stranger stands in the log, and fills no table however often they come', async () => {
    const system: Actor = { kind: 'system', name: 'test' };
    const count = async () => (await database.db.transaction(system, (tx) => run(tx).query('select from access.refusal'))).rowCount;
    const before = await count();
    const app = await server({ kind: 'nobody' });
    for (const url of [`/api/cases/${caseId}`, '/api/me/looks']) expect((await app.inject(url)).statusCode).toBe(401);
    expect(await count()).toBe(before);
    expect(logged.filter((line) => line.includes('access refused') && line.includes('nobody'))).toHaveLength(2);
  });
});

describe('a copy of all that is held on a person', () => {
  test('is on record for that person alone, who is told of it', async () => {
    const [own, other] = [person(), person()];
    clock.set('2026-03-05T01:00:00.000Z');
    await access.recordCopy(own);
    expect(await access.copiesOf(own)).toEqual([expect.stringMatching(/^2026-03-05T01:00/)]);
    expect(await access.copiesOf(other)).toEqual([]);
    const statement = 'insert into access.copy (id, person, at) values ($1, $2, now())';
    await expect(database.db.transaction(other, (tx) => run(tx).query(statement, [newId(), own.id]))).rejects.toThrow('row-level security');
    const { rows } = await database.db.transaction({ kind: 'system', name: 'test' }, (tx) =>
      run(tx).query(`select body ->> 'person' as person from app.message where type = 'data-copied'`),
    );
    expect(rows).toEqual([{ person: own.id }]);
  });
});

describe('the logs of access', () => {
  const statements = ['look', 'refusal', 'copy'].flatMap((table) => [
    `update access.${table} set at = now()`,
    `delete from access.${table}`,
    `truncate access.${table}`,
  ]);
  test.each(statements)('cannot be changed by the application: %s', async (statement) => {
    await expect(database.db.transaction({ kind: 'system', name: 'test' }, (tx) => run(tx).query(statement))).rejects.toThrow(
      'permission denied',
    );
  });
});
