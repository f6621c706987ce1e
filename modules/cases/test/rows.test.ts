import type { Actor } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, food, must, registration, start } from './journey.ts';
import { noodleShop, people } from './people.ts';

let house: House;
let id: CaseId;
const system: Actor = { kind: 'system', name: 'test' };
const tables = ['case', 'event', 'document', 'draft', 'upload', 'timer', 'command'] as const;

beforeAll(async () => {
  house = await openHouse();
  id = (await apply(house, house.zhou, 'food-business-licence', food)).case;
  await must(house, 'lin.xiao', id, '/acceptance');
  const finding = { agrees: true, opinion: '符合要求', with: house.officials['zheng.jie'].id };
  await must(house, 'gao.yuan', id, '/tasks/site-check/completion', finding);
  await must(house, 'zheng.jie', id, '/tasks/site-check/confirmation', { confirms: true });
  await apply(house, house.chen, 'individual-business-registration', registration);
  await start(house, house.zhou, 'food-business-licence');
});
afterAll(() => house.close());

const count = async (actor: Actor, table: (typeof tables)[number]) =>
  Number((await house.sql(actor, `select count(*) as count from cases.${table}`))[0]?.count);
const countAll = async (actor: Actor) =>
  Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(actor, table)] as const)));

describe('the database itself', () => {
  test('shows nobody anything', async () =>
    expect(await countAll({ kind: 'nobody' })).toEqual({ case: 0, event: 0, document: 0, draft: 0, upload: 0, timer: 0, command: 0 }));
  test('shows a person the cases, drafts and papers of the party acted for, without what officials wrote for each other', async () => {
    expect(await countAll(house.zhou)).toEqual({ case: 1, event: 4, document: 2, draft: 2, upload: 1, timer: 1, command: 0 });
    expect(await countAll(house.chen)).toMatchObject({ case: 1, event: 1, document: 2, draft: 1 });
    expect(await countAll(house.zhouHerself)).toMatchObject({ case: 0, event: 0, document: 0, draft: 0 });
    expect(await countAll(house.he)).toMatchObject({ case: 0, draft: 0, upload: 0 });
  });
  test('shows officials the cases of their departments, and no draft, no password, no other’s commands', async () => {
    expect(await countAll(house.officials['lin.xiao'])).toEqual({
      case: 2,
      event: 5,
      document: 3,
      draft: 0,
      upload: 0,
      timer: 1,
      command: 1,
    });
    expect(await countAll(house.officials['xu.qiang'])).toEqual({
      case: 0,
      event: 0,
      document: 0,
      draft: 0,
      upload: 0,
      timer: 0,
      command: 0,
    });
    const kinds = await house.sql(house.officials['lin.xiao'], 'select distinct kind from cases.document order by kind');
    expect(kinds).toEqual([{ kind: 'application' }, { kind: 'opinion' }]);
  });
  test('lets nobody put a case in another’s name', async () => {
    const copy = `insert into cases.case select gen_random_uuid(), 'X' || number, $1, party, service, service_name, service_version, departments,
      query_hash, received_at, stage, waiting_for, due, promised, decided_on, state, version, head from cases.case limit 1`;
    await expect(house.sql(house.zhou, copy, [`person:${house.ids.chen}`])).rejects.toThrow('row-level security');
    await expect(house.sql(house.officials['lin.xiao'], copy, [`person:${house.ids.chen}`])).rejects.toThrow('row-level security');
  });
  test('lets nobody change or remove what has happened, or who applied for what', async () => {
    for (const actor of [system, house.officials['lin.xiao'], house.zhou]) {
      await expect(house.sql(actor, `update cases.event set type = 'case-granted'`)).rejects.toThrow('permission denied');
      await expect(house.sql(actor, 'delete from cases.event')).rejects.toThrow('permission denied');
      await expect(house.sql(actor, `update cases.document set sealed = ''`)).rejects.toThrow('permission denied');
      await expect(house.sql(actor, `update cases.case set applicant = 'person:x'`)).rejects.toThrow('permission denied');
      await expect(house.sql(actor, 'delete from cases.case')).rejects.toThrow('permission denied');
    }
  });
});

describe('what stands in the tables', () => {
  test('names no person and quotes nobody: answers and opinions are sealed', async () => {
    const all = await Promise.all(
      [...tables.map((table) => `cases.${table}`), 'app.message'].map((name) => house.sql(system, `select * from ${name}`)),
    );
    const text = JSON.stringify(all);
    for (const secret of [
      people.zhou.name,
      people.chen.name,
      people.chen.citizenId,
      people.zhou.phone,
      noodleShop.address,
      '符合要求',
      '云州市立新书店',
    ])
      expect(text).not.toContain(secret);
    expect(text).toContain('陈*');
  });
  test('is told to other rooms step by step, by ids alone and without what officials do among themselves', async () => {
    const { number } = (await house.cases.caseView(house.zhou, id)) ?? {};
    const about = {
      case: id,
      number,
      applicant: `organisation:${house.ids.noodleShop}`,
      service: 'food-business-licence',
      departments: ['hall', 'market'],
    };
    const told = await house.sql(system, `select body from app.message where body ->> 'number' = $1 order by position`, [number]);
    expect(told.map(({ body }) => body)).toEqual([
      { type: 'case-submitted', ...about, position: 1, at: expect.any(String) },
      { type: 'case-accepted', ...about, position: 2, at: expect.any(String) },
    ]);
  });
});
