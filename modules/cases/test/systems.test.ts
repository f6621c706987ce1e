import { type Actor, type DepartmentId, newId, type Scope, type SystemId } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, SystemCases } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, bus, busOf, food, must, registration } from './journey.ts';
import { noodleShop, people } from './people.ts';

type OtherSystem = Extract<Actor, { kind: 'system-key' }>;

let house: House;
let foodCase: CaseId;
let registering: CaseId;
beforeAll(async () => {
  house = await openHouse();
  foodCase = (await apply(house, house.zhou, 'food-business-licence', food)).case;
  registering = (await apply(house, house.chen, 'individual-business-registration', registration)).case;
});
afterAll(() => house.close());

/** A system of this department, under a key with these scopes. */
const system = (department: string, ...scopes: Scope[]): OtherSystem => ({
  kind: 'system-key',
  id: newId() as SystemId,
  name: '审管联动平台',
  department: department as DepartmentId,
  scopes,
});
const get = (actor: Actor, url: string) => house.call(actor, { url: `/api/cases${url}` });
const list = async (actor: Actor, query = ''): Promise<SystemCases> => (await get(actor, query)).json();
const look = (actor: Actor, id: CaseId, payload: object) => house.call(actor, { method: 'POST', url: `/api/cases/${id}/looks`, payload });

describe('a system of a department', () => {
  test('reads where its cases stand, and nothing of what anybody answered', async () => {
    const market = system('market', 'cases:read');
    expect((await list(market)).cases.map(({ id }) => id)).toEqual([foodCase, registering]);
    const answer = await get(market, `/${foodCase}`);
    expect(answer.json()).toMatchObject({ id: foodCase, service: 'food-business-licence', applicant: 'organisation', stage: 'received' });
    expect((await get(market, `/${registering}`)).json()).toMatchObject({ applicant: 'person' });
    const all = JSON.stringify([await list(market), answer.json()]);
    for (const personal of [people.zhou.name, people.chen.name, '陈*', noodleShop.name, noodleShop.address])
      expect(all).not.toContain(personal);
  });
  test('asks for what came after, by stage and by service', async () => {
    const market = system('market', 'cases:read');
    expect((await list(market, `?after=${foodCase}`)).cases.map(({ id }) => id)).toEqual([registering]);
    expect((await list(market, '?service=food-business-licence')).cases).toHaveLength(1);
    expect((await list(market, '?stage=refused')).cases).toEqual([]);
    expect((await get(market, '?stage=lost')).statusCode).toBe(400);
  });
  test('of another department sees none of them', async () => {
    const police = system('police', 'cases:read', 'cases:answers');
    expect((await list(police)).cases).toEqual([]);
    expect((await get(police, `/${foodCase}`)).statusCode).toBe(404);
    expect((await look(police, foodCase, { purpose: '核对经营范围' })).statusCode).toBe(404);
  });
  test('reads no answer without the scope for it, nor without a purpose', async () => {
    expect((await look(system('market', 'cases:read'), foodCase, { purpose: '核对经营范围' })).statusCode).toBe(403);
    const wide = system('market', 'cases:read', 'cases:answers');
    const before = (await house.access.looksAt(house.zhou)).length;
    for (const payload of [{}, { purpose: '' }, { purpose: ' ' }]) expect((await look(wide, foodCase, payload)).statusCode).toBe(400);
    expect(await house.access.looksAt(house.zhou)).toHaveLength(before);
  });
  test('reads what it needs for a purpose, each look told to the applicant with the system’s name', async () => {
    const wide = system('market', 'cases:read', 'cases:answers');
    const answer = await look(wide, registering, { purpose: '核对身份后写入登记系统', questions: ['operatorCitizenId'] });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      case: registering,
      answers: [{ question: 'operatorCitizenId', label: expect.any(String), value: people.chen.citizenId }],
    });
    await look(wide, registering, { purpose: '核对身份后写入登记系统' });
    await look(wide, registering, { purpose: '核对身份后写入登记系统' });
    const [newest, , first] = await house.access.looksAt(house.chen);
    expect(newest).toMatchObject({
      official: '审管联动平台',
      department: '云州市市场监督管理局',
      purpose: '部门的业务系统读取',
      seen: '申请内容',
      reason: '核对身份后写入登记系统',
    });
    expect(first).toMatchObject({ seen: answer.json().answers[0].label });
  });
  test('reads answers of repeating groups item by item', async () => {
    const buses = ['云Z12345', '云Z54321'].map((plate) => busOf(plate, people.he.citizenId));
    const permit = (await apply(house, house.he, 'school-bus-permit', bus, buses)).case;
    const education = system('education', 'cases:read', 'cases:answers');
    const { answers } = (await look(education, permit, { purpose: '校车信息管理' })).json();
    const plates = answers.filter(({ question }: { question: string }) => question === 'plate');
    expect(plates).toMatchObject([
      { value: '云Z12345', item: 0 },
      { value: '云Z54321', item: 1 },
    ]);
  });
  test('does nothing that an official does', async () => {
    const wide = system('market', 'cases:read', 'cases:answers');
    for (const url of ['/api/workbench/inbox', `/api/workbench/cases/${foodCase}`])
      expect((await house.call(wide, { url })).statusCode).toBe(403);
    const accept = {
      method: 'POST',
      url: `/api/workbench/cases/${foodCase}/acceptance`,
      payload: {},
      headers: { 'idempotency-key': newId() },
    } as const;
    expect((await house.call(wide, accept)).statusCode).toBe(403);
  });
});

describe('the database itself', () => {
  const count = async (actor: Actor, table: string) =>
    Number((await house.sql(actor, `select count(*) as count from cases.${table}`))[0]?.count);
  test('shows a system cases, and with the scope what was applied for; no event, no letter, no opinion, no password', async () => {
    await must(house, 'lin.xiao', foodCase, '/acceptance');
    const counts = async (...scopes: Scope[]) => {
      const tables = ['case', 'event', 'document', 'draft', 'timer', 'letter', 'told', 'command', 'upload'];
      return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(system('market', ...scopes), table)])));
    };
    const nothing = { event: 0, draft: 0, timer: 0, letter: 0, told: 0, command: 0, upload: 0 };
    expect(await counts()).toEqual({ ...nothing, case: 0, document: 0 });
    expect(await counts('cases:read')).toMatchObject({ ...nothing, case: 2, document: 0 });
    expect(await counts('cases:read', 'cases:answers')).toMatchObject({ ...nothing, case: 2, document: 2 });
  });
  test('lets a system write nothing, and put no look on another’s account', async () => {
    const wide = system('market', 'cases:read', 'cases:answers');
    expect(await house.sql(wide, `update cases.case set stage = 'granted' returning id`)).toEqual([]);
    const event = `insert into cases.event values ($1, 99, 'case-granted', now(), '{}', '', '')`;
    await expect(house.sql(wide, event, [foodCase])).rejects.toThrow('row-level security');
    const forged = `insert into access.look values (gen_random_uuid(), now(), 'person:x', $1, 'x', 'x', 'other-system', 'x')`;
    await expect(house.sql(wide, forged, [newId()])).rejects.toThrow('row-level security');
    expect(await house.sql(wide, 'select id from access.look')).toEqual([]);
  });
});
