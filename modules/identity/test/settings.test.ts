import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { city, gao, type House, home, officialToken, openHouse, password, start, system, tokenOf, zhou } from './fixtures.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  const settings = {
    'session.official-idle': 5,
    'session.official-whole': 1,
    'session.person': 1,
    'lock-out.one-network': 3,
    'lock-out.minutes': 60,
    'city.name': '云州新区',
    'city.enquiry': '0990-12345678',
  };
  await house.query(`insert into administration.setting select key, value, null, '管理员', now() from jsonb_each($1)`, [
    JSON.stringify(settings),
  ]);
});
afterAll(() => house.close());

const minutes = (amount: number) => new Date(Date.parse(start) + amount * 60_000).toISOString();
const alive = async (token: string) => (await house.identity.sessionActor(token)).kind !== 'nobody';

describe('what an administrator has set', () => {
  test('ends the session of an official who leaves the desk, and at the end of its hours', async () => {
    const token = await officialToken(house.identity);
    for (const at of [4, 8, 12]) {
      house.clock.set(minutes(at));
      expect(await alive(token)).toBe(true);
    }
    house.clock.set(minutes(18));
    expect(await alive(token)).toBe(false);
    house.clock.set(start);
    const kept = await officialToken(house.identity);
    for (let at = 4; at < 60; at += 4) {
      house.clock.set(minutes(at));
      expect(await alive(kept)).toBe(true);
    }
    house.clock.set(minutes(60));
    expect(await alive(kept)).toBe(false);
  });
  test('ends the session of a person after so many days', async () => {
    house.clock.set(start);
    const token = await tokenOf(house.identity, zhou);
    house.clock.set(minutes(24 * 60 - 1));
    expect(await alive(token)).toBe(true);
    house.clock.set(minutes(24 * 60));
    expect(await alive(token)).toBe(false);
  });
  test('locks out whoever guesses, for as long as was set', async () => {
    house.clock.set(start);
    for (let tries = 0; tries < 3; tries += 1) await house.identity.signInOfficial(gao.staffNumber, 'guess', home);
    expect(await house.identity.signInOfficial(gao.staffNumber, password, home)).toMatchObject({ refusal: 'locked-out' });
    house.clock.set(minutes(59));
    expect(await house.identity.signInOfficial(gao.staffNumber, password, home)).toMatchObject({ refusal: 'locked-out' });
    house.clock.set(minutes(60));
    expect(await house.identity.signInOfficial(gao.staffNumber, password, home)).toMatchObject({ signedIn: true });
  });
  test('names the city and where to call; its region stays, since codes are made of it', async () => {
    expect(await house.db.transaction(system, house.identity.city)).toEqual({ ...city, name: '云州新区', enquiry: '0990-12345678' });
  });
});

test('every setting has a key of its own, and a default within its limits', () => {
  const { settings } = house.identity;
  expect(new Set(settings.map(({ key }) => key)).size).toBe(settings.length);
  for (const setting of settings) {
    if (setting.kind !== 'number') continue;
    expect(setting.default).toBeGreaterThanOrEqual(setting.min);
    expect(setting.default).toBeLessThanOrEqual(setting.max);
  }
});
