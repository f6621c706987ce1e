import type { CaseId } from '@tongban/cases/contract';
import { newId } from '@tongban/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wangXiulan, zhouMin } from '../src/demo/people.ts';
import { food, handIn } from './hand-in.ts';
import { browserOf, openPortal, type Person, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
let shop: Person;
let zhou: Awaited<ReturnType<typeof browserOf>>;
beforeAll(async () => {
  house = await openPortal();
  zhou = await browserOf(house, zhouMin.phone);
  const { owners, rooms } = house;
  const person = (await rooms.identity.attended(owners.noodleShop.person, {
    kind: 'organisation',
    id: owners.noodleShop.organisation,
  })) as Person;
  shop = person;
  await zhou.post('/me/party', { party: `organisation:${owners.noodleShop.organisation}` });
});
afterAll(() => house.close());

const ended = async (): Promise<CaseId> => {
  const id = await handIn(house, shop, 'food-business-licence', food);
  await house.rooms.cases.withdraw(shop, id, { key: newId() });
  return id;
};
const rate = (id: CaseId, fields: Record<string, string>) => zhou.post(`/cases/${id}/rating`, fields);

test('a case is rated once, when it has ended, and it stays as it was said', async () => {
  const open = await handIn(house, shop, 'food-business-licence', food);
  expect((await rate(open, { level: '5' })).body).toContain('办完才能评价');
  await house.rooms.cases.withdraw(shop, open, { key: newId() });
  expect((await rate(open, {})).body).toContain('请选一个满意程度');
  const refused = await rate(open, { level: '1', said: ' ' });
  expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('请说说哪里不好')]);
  expect((await rate(open, { level: '2', reason: 'late', said: '说好5天' })).statusCode).toBe(303);
  expect((await rate(open, { level: '5' })).statusCode).toBe(303);
  expect((await zhou.get(`/cases/${open}`)).body).toContain('您评了：不满意');
  expect(await house.rooms.feedback.ratingOf(shop, open)).toMatchObject({ level: 2, reasons: ['late'], said: '说好5天' });
});

test('satisfaction is counted of each service, and shown to everybody', async () => {
  await rate(await ended(), { level: '4', reason: 'fast' });
  const [food] = await house.rooms.feedback.satisfaction();
  expect(food).toEqual({ service: 'food-business-licence', ratings: 2, satisfied: 1 });
  expect((await house.app.inject({ url: '/figures' })).body).toContain('50%');
});

test('nobody rates a case of somebody else, nor sees its rating', async () => {
  const id = await ended();
  const stranger = await browserOf(house, wangXiulan.phone);
  expect((await stranger.get(`/cases/${id}/rating`)).statusCode).toBe(404);
  expect((await stranger.post(`/cases/${id}/rating`, { level: '1', said: '不好' })).statusCode).toBe(404);
  await rate(id, { level: '5' });
  const owner = house.owners.noodleShop.person;
  const other: Person = { kind: 'person', id: owner, party: { kind: 'person', id: owner }, assurance: 2 };
  expect(await house.rooms.feedback.ratingOf(other, id)).toBeUndefined();
});
