import { type App, createApp } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSessionCookies } from '../src/session-cookie.ts';
import { gao, type House, market, officialToken, openHouse, password, tokenOf, zhou } from './fixtures.ts';

let house: House;
let app: App;
beforeAll(async () => {
  house = await openHouse();
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  await house.close();
});

async function openApp(): Promise<App> {
  const { log, clock, identity } = house;
  const opened = await createApp({ log, clock, sessions: identity.sessions, secureCookies: false, trustProxy: false });
  await identity.routes?.(opened);
  for (const may of ['person', 'official', 'anyone'] as const)
    opened.get(`/who/${may}`, { config: { may } }, async ({ actor }) => ({ kind: actor.kind }));
  return opened;
}

const session = '/api/officials/session';
const signIn = (payload: object, to = app) => to.inject({ method: 'POST', url: session, payload });
const right = { staffNumber: gao.staffNumber, password };

describe('an official signs in at the workbench', () => {
  test('with staff number and password, and learns who they are', async () => {
    const answer = await signIn({ ...right, staffNumber: ' GAO.Yuan ' });
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies).toMatchObject([{ name: 'tb_official', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 24 * 60 * 60 }]);
    const me = await app.inject({ url: '/api/officials/me', cookies: { tb_official: answer.cookies[0]?.value ?? '' } });
    expect(me.json()).toEqual({
      id: house.gaoId,
      name: '高远',
      post: '核查人员',
      grants: [{ role: 'handler', department: 'market' }],
      departments: [{ id: 'market', name: market.name, short: market.short }],
      standsInFor: [],
      mustChangePassword: false,
    });
  });
  test('and is told in plain words when the password is wrong', async () => {
    const answer = await signIn({ ...right, password: 'guess' });
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ type: 'urn:tongban:problem:wrong-credentials', title: '账号或密码不对。请核对后再试' });
    expect(answer.cookies).toEqual([]);
  });
  test('and the session that the browser had before is over', async () => {
    const cookies = { tb_official: await officialToken(house.identity) };
    const answer = await app.inject({
      method: 'POST',
      url: session,
      payload: right,
      cookies,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.statusCode).toBe(204);
    expect((await app.inject({ url: '/api/officials/me', cookies })).statusCode).toBe(401);
  });
  test('and locks out nobody elsewhere by guessing', async () => {
    const from = async (remoteAddress: string, guess: string) =>
      (await app.inject({ method: 'POST', url: session, payload: { ...right, password: guess }, remoteAddress })).statusCode;
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await from('2001:db8:1:2::1', 'guess')).toBe(401);
    // Another address of the same /64 is the same customer.
    expect(await from('2001:db8:1:2::ffff', password)).toBe(423);
    expect(await from('2001:db8:1:3::1', password)).toBe(204);
  });
  test('not with anything but two texts', async () => {
    for (const payload of [{}, { ...right, password: 7 }, { ...right, remember: true }, { staffNumber: '', password: '' }])
      expect((await signIn(payload)).statusCode).toBe(400);
  });
  test('twenty times a minute from one address, then is asked to wait', async () => {
    const other = await openApp();
    const codes = [];
    for (let attempt = 0; attempt < 21; attempt += 1)
      codes.push((await signIn({ staffNumber: `nobody.${attempt}`, password: 'x' }, other)).statusCode);
    await other.close();
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(codes[20]).toBe(429);
  });
});

describe('an official signs out', () => {
  test('and the token is worth nothing afterwards', async () => {
    const cookies = { tb_official: await officialToken(house.identity) };
    expect((await app.inject({ url: '/api/officials/me', cookies })).statusCode).toBe(200);
    const answer = await app.inject({ method: 'DELETE', url: session, cookies, headers: { 'sec-fetch-site': 'same-origin' } });
    expect(answer.statusCode).toBe(204);
    expect(answer.cookies).toMatchObject([{ name: 'tb_official', value: '' }]);
    expect((await app.inject({ url: '/api/officials/me', cookies })).statusCode).toBe(401);
  });
  test('also when nobody was signed in', async () => {
    expect((await app.inject({ method: 'DELETE', url: session })).statusCode).toBe(204);
  });
});

describe('a browser with a session at the portal and one at the workbench', () => {
  test('asks as the one for whom the route is', async () => {
    const cookies = { tb_official: await officialToken(house.identity), tb_person: await tokenOf(house.identity, zhou) };
    const kind = async (route: string) => (await app.inject({ url: route, cookies })).json().kind;
    expect(await kind('/who/official')).toBe('official');
    expect(await kind('/who/person')).toBe('person');
    expect(await kind('/who/anyone')).toBe('person');
  });
  test('cannot use the token of one as the other', async () => {
    const cookies = { tb_official: await tokenOf(house.identity, zhou), tb_person: await officialToken(house.identity) };
    expect((await app.inject({ url: '/who/official', cookies })).statusCode).toBe(401);
    expect((await app.inject({ url: '/who/person', cookies })).statusCode).toBe(401);
    expect((await app.inject({ url: '/who/anyone', cookies })).json()).toEqual({ kind: 'nobody' });
  });
});

test('over HTTPS the cookies are locked to this host', () => {
  const set: unknown[] = [];
  const cookies = createSessionCookies({ secure: true });
  cookies.set({ setCookie: (...values) => set.push(values), clearCookie: () => undefined }, 'person', 'token');
  expect(set).toEqual([
    ['__Host-tb_person', 'token', { httpOnly: true, sameSite: 'lax', secure: true, path: '/', maxAge: 30 * 24 * 60 * 60 }],
  ]);
  expect(cookies.read({ cookies: { tb_person: 'planted' } }, 'person')).toBeUndefined();
});
