import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortal, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
beforeAll(async () => {
  house = await openPortal();
});
afterAll(() => house.close());

test('whoever counts through identifiers on the page is stopped at the API as well, and the other way round', async () => {
  const doors = [
    '/verify?identifier=1',
    '/api/licences/verification?identifier=1',
    '/verify/guess',
    '/api/licences/verification?code=guess',
  ];
  const ask = async (url: string, remoteAddress: string) => (await house.app.inject({ url, remoteAddress })).statusCode;
  for (let round = 0; round < 15; round += 1) for (const door of doors) expect(await ask(door, '192.0.2.1')).not.toBe(429);
  for (const door of doors) expect(await ask(door, '192.0.2.1')).toBe(429);
  expect(await ask('/verify?identifier=1', '192.0.2.2')).not.toBe(429);
});
