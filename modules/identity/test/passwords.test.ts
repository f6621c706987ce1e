import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chen, type House, home, openHouse, password, start, tokenOf, zhou } from './fixtures.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  house.clock.set(start);
  await house.query('delete from identity.attempt');
  await house.query('update identity.session set ended_at = now() where ended_at is null');
});
afterAll(() => house.close());

const phone = { agent: 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36', network: '198.51.100.7' };

describe('a password is changed', () => {
  test('by whoever knows the one there is; they stay signed in here, and nowhere else', async () => {
    const { identity, chenId } = house;
    const [here, elsewhere] = [await tokenOf(identity, chen), await tokenOf(identity, chen)];
    const asking = { token: here, network: home.network };
    expect(await identity.changePassword(chenId, password, 'tall-bridge-42', asking)).toEqual({ changed: true });
    expect((await identity.signedIn(here))?.actor.id).toBe(chenId);
    expect(await identity.signedIn(elsewhere)).toBeUndefined();
    expect(await identity.signInPerson(chen.phone, password, home)).toMatchObject({ signedIn: false });
    expect(await identity.changePassword(chenId, 'tall-bridge-42', password, asking)).toEqual({ changed: true });
    const told = await house.query(`select body ->> 'person' as person from app.message where type = 'password-changed'`);
    expect(told).toEqual([{ person: chenId }, { person: chenId }]);
  });
  test.each([
    ['guess', 'tall-bridge-42', 'wrong-credentials'],
    [password, 'short', 'password-too-short'],
    [password, '2026112520', 'password-too-simple'],
    [password, `zhou ${zhou.phone}`, 'password-names-you'],
  ])('not from “%s” to “%s”: %s', async (current, next, refusal) => {
    const token = await tokenOf(house.identity, zhou);
    expect(await house.identity.changePassword(house.zhouId, current, next, { token, network: home.network })).toEqual({
      changed: false,
      refusal,
    });
    expect(await house.identity.signInPerson(zhou.phone, password, home)).toMatchObject({ signedIn: true });
  });
  test('by nobody who guesses the one there is', async () => {
    const asking = { token: await tokenOf(house.identity, zhou), network: home.network };
    for (let count = 0; count < 5; count += 1) await house.identity.changePassword(house.zhouId, 'guess', 'tall-bridge-42', asking);
    expect(await house.identity.changePassword(house.zhouId, password, 'tall-bridge-42', asking)).toEqual({
      changed: false,
      refusal: 'locked-out',
    });
  });
});

describe('where a person is signed in', () => {
  test('is shown with device and network, the one that asks marked, and neither ended nor stale ones', async () => {
    const { identity, zhouId } = house;
    const here = await tokenOf(identity, zhou);
    await identity.signOut(await tokenOf(identity, zhou));
    expect(await identity.signInPerson(zhou.phone, password, phone)).toMatchObject({ signedIn: true });
    const sessions = await identity.sessionsOf(zhouId, here);
    expect(sessions.map(({ device, network, current }) => [device, network, current]).toSorted()).toEqual([
      ['', home.network, true],
      ['Chrome · Android', phone.network, false],
    ]);
    house.clock.set(new Date(Date.parse(start) + 8 * 86_400_000).toISOString());
    expect(await identity.sessionsOf(zhouId, here)).toEqual([]);
  });
  test('can be ended, one by one or all but this one, and nobody else’s', async () => {
    const { identity, zhouId, chenId } = house;
    const here = await tokenOf(identity, zhou);
    const others = [await tokenOf(identity, zhou), await tokenOf(identity, zhou)];
    const one = (await identity.sessionsOf(zhouId, here)).find(({ current }) => !current);
    await identity.endSessionOf(chenId, one?.id ?? '');
    expect(await identity.sessionsOf(zhouId, here)).toHaveLength(3);
    await identity.endSessionOf(zhouId, one?.id ?? '');
    expect(await identity.sessionsOf(zhouId, here)).toHaveLength(2);
    await identity.endOtherSessions(zhouId, here);
    expect((await identity.sessionsOf(zhouId, here)).map(({ current }) => current)).toEqual([true]);
    for (const token of others) expect(await identity.signedIn(token)).toBeUndefined();
  });
  test('is sealed in the table', async () => {
    await house.identity.signInPerson(zhou.phone, password, phone);
    const rows = JSON.stringify(await house.query('select * from identity.session'));
    for (const secret of ['Chrome', phone.network]) expect(rows).not.toContain(secret);
  });
});
