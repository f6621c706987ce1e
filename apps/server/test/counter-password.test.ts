import type { Visit } from '@tongban/counter/contract';
import { makeCitizenId } from '@tongban/identifiers';
import { day } from '@tongban/kernel';
import { run } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { region } from '../src/demo/city.ts';
import { zhaoLei } from '../src/demo/people.ts';
import { anotherAddress, browserOf, officialOf, openPortal, type PortalHouse, password } from './portal-house.ts';

let house: PortalHouse;
let linXiao: Awaited<ReturnType<typeof officialOf>>;
let sunNing: Awaited<ReturnType<typeof officialOf>>;
beforeAll(async () => {
  // A city without mail: there a counter is the only way back into an account.
  house = await openPortal({ sendsMail: false });
  linXiao = await officialOf(house, 'lin.xiao');
  sunNing = await officialOf(house, 'sun.ning');
});
beforeEach(() => house.clock.set('2026-11-20T08:20:00.000Z'));
afterAll(() => house.close());

const visitOf = async (present: object): Promise<Visit> => {
  const { id } = (await linXiao('POST', '/api/counter/visits', present)).json();
  return (await linXiao('GET', `/api/counter/visits/${id}`)).json();
};

describe('a password for somebody who is present', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const post = (url: string, fields: Record<string, string>) =>
    house.app.inject({
      method: 'POST',
      url,
      headers: form,
      remoteAddress: anotherAddress(),
      payload: new URLSearchParams(fields).toString(),
    });
  /** What the clerk was told, and what stood on the second screen when the person asked for it. */
  const give = async (visit: Visit) => {
    const offered = await linXiao('POST', `/api/counter/visits/${visit.id}/password`);
    const { code } = offered.json();
    const before = await house.app.inject({ url: `/counter?code=${code}` });
    const shown = await post('/counter/password', { code });
    const password = /<strong>([a-z0-9]{4}(-[a-z0-9]{4}){2})<\/strong>/.exec(shown.body)?.[1] ?? '';
    return { code, offered: offered.body, before: before.body, password };
  };
  const signIn = (identifier: string, password: string) => post('/sign-in', { identifier, password });
  const own = 'tall-bridge-42';

  test('opens an account: the second screen shows it to them once, and it lets them do nothing but choose their own', async () => {
    const newcomer = { citizenId: makeCitizenId({ region, birth: day('1991-04-05'), sequence: 79 }), name: '冯敏' };
    const visit = await visitOf({ ...newcomer, phone: '16400000079' });
    expect(visit.account).toBe(false);
    const { code, offered, before, password } = await give(visit);
    expect(before).toContain('冯敏');
    expect(password).not.toBe('');
    for (const seen of [offered, before, (await linXiao('GET', `/api/counter/visits/${visit.id}`)).body])
      expect(seen).not.toContain(password);
    expect((await post('/counter/password', { code })).statusCode).toBe(422);
    expect((await linXiao('GET', `/api/counter/visits/${visit.id}`)).json()).toMatchObject({
      account: true,
      passwordGivenAt: expect.any(String),
    });

    const choosing = await signIn(newcomer.citizenId, password);
    expect(choosing.headers['set-cookie']).toBeUndefined();
    const path = String(choosing.headers.location);
    expect(path).toMatch(/^\/recover\/[\w-]{43}\?initial=1$/);
    expect((await house.app.inject({ url: path })).body).toContain('窗口给的初始密码');
    expect((await post(path, { next: own })).headers.location).toBe('/recover/done');
    expect((await signIn(newcomer.citizenId, password)).statusCode).toBe(422);
    const online = await browserOf(house, newcomer.citizenId, { secret: own });
    await house.outbox.idle();
    expect((await online.get('/me/notices')).body).toContain('窗口替您开了账户');
  });

  test('takes the place of one that was forgotten: every session ends, and it is on record who gave it on which visit', async () => {
    const online = await browserOf(house, zhaoLei.phone);
    const visit = await visitOf({ citizenId: zhaoLei.citizenId, name: zhaoLei.name });
    expect(visit.account).toBe(true);
    const { password: made } = await give(visit);
    expect((await online.get('/me')).headers.location).toMatch(/^\/sign-in/);
    expect((await signIn(zhaoLei.phone, password)).statusCode).toBe(422);
    const record = await house.db.transaction({ kind: 'system', name: 'test' }, async (tx) => {
      const { rows } = await run(tx).query(
        `select act, official_name, name, before::text || after::text as facts from administration.change where kind = 'account' order by position desc limit 1`,
      );
      return rows[0];
    });
    expect(record).toEqual({ act: 'password-reset', official_name: '林晓', name: visit.id, facts: '{}{}' });
    house.clock.set('2026-11-27T08:21:00.000Z');
    expect((await signIn(zhaoLei.phone, made)).statusCode).toBe(422);
    house.clock.set('2026-11-20T08:20:00.000Z');
    expect((await signIn(zhaoLei.phone, made)).statusCode).toBe(303);
  });

  test('is given on the clerk’s own visit alone, within ten minutes, while the visit lasts', async () => {
    const visit = await visitOf({ citizenId: zhaoLei.citizenId, name: zhaoLei.name });
    expect((await sunNing('POST', `/api/counter/visits/${visit.id}/password`)).statusCode).toBe(404);
    const late = (await linXiao('POST', `/api/counter/visits/${visit.id}/password`)).json();
    house.clock.set('2026-11-20T08:31:00.000Z');
    expect((await post('/counter/password', { code: late.code })).statusCode).toBe(422);
    const over = (await linXiao('POST', `/api/counter/visits/${visit.id}/password`)).json();
    await linXiao('POST', `/api/counter/visits/${visit.id}/end`);
    expect((await post('/counter/password', { code: over.code })).statusCode).toBe(422);
    expect((await linXiao('POST', `/api/counter/visits/${visit.id}/password`)).statusCode).toBe(409);
  });
});
