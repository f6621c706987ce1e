import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { apply, food } from './journey.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('what was applied for more than 90 days ago is not among what is used most', async () => {
  house.clock.set('2026-11-20T09:00:00.000Z');
  await apply(house, house.zhou, 'food-business-licence', food);
  house.clock.set('2027-02-20T09:00:00.000Z');
  expect(await house.cases.mostUsed()).toEqual([]);
});
