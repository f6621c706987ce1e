import { newId } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { apply, command, food, must, seen } from './journey.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => house.close());

test('an applicant takes an application back, and nobody works on it any more', async () => {
  const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
  await must(house, 'lin.xiao', id, '/acceptance');
  expect(await house.cases.withdraw(house.chen, id, { key: newId() })).toBeUndefined();
  const key = newId();
  expect(await house.cases.withdraw(house.zhou, id, { key })).toBe(true);
  expect(await house.cases.withdraw(house.zhou, id, { key })).toBe(true);
  const view = await house.cases.caseView(house.zhou, id);
  expect(view).toMatchObject({ stage: 'withdrawn', headline: '您撤回了申请', mayWithdraw: false, clocks: [] });
  expect(view?.timeline.map(({ title }) => title)).toEqual(['您提交了申请', '已受理，材料齐全', '您撤回了申请']);
  const inbox = await house.call(house.officials['gao.yuan'], { url: '/api/workbench/inbox' });
  expect(inbox.body).not.toContain(id);
  expect((await seen(house, 'gao.yuan', id)).view).toMatchObject({ stageName: '已撤回', choices: [] });
  const finding = { agrees: true, opinion: '符合要求', with: house.officials['zheng.jie'].id };
  expect((await command(house, 'gao.yuan', id, '/tasks/site-check/completion', finding)).statusCode).toBe(409);
});

test('not once it is decided', async () => {
  const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
  await must(house, 'lin.xiao', id, '/rejection', { ground: 'untrue', reason: '营业执照是借来的' });
  expect(await house.cases.withdraw(house.zhou, id, { key: newId() })).toBe(false);
});

test('silence does not accept what was withdrawn', async () => {
  const { case: id } = await apply(house, house.zhou, 'food-business-licence', food);
  await house.cases.withdraw(house.zhou, id, { key: newId() });
  house.clock.set('2026-12-01T02:00:00.000Z');
  await house.cases.sweepTimers();
  expect((await house.cases.caseView(house.zhou, id))?.stage).toBe('withdrawn');
});
