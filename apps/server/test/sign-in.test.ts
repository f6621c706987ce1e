import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chenLi, zhouMin } from '../src/demo/people.ts';
import { openPortal, type PortalHouse, password } from './portal-house.ts';

let house: PortalHouse;
beforeAll(async () => {
  house = await openPortal();
});
afterAll(() => house.close());

const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };

async function signIn(identifier: string, secret: string, from: { readonly address?: string; readonly token?: string } = {}) {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/sign-in',
    headers,
    payload: new URLSearchParams({ identifier, password: secret }).toString(),
    ...(from.address && { remoteAddress: from.address }),
    ...(from.token && { cookies: { tb_person: from.token } }),
  });
  return { status: answer.statusCode, body: answer.body, token: answer.cookies.find(({ name }) => name === 'tb_person')?.value ?? '' };
}

describe('signing in on the portal', () => {
  test('ends the session that the browser had, whoever’s it was', async () => {
    const mine = async (token: string) => (await house.app.inject({ url: '/me', cookies: { tb_person: token } })).statusCode;
    const first = await signIn(chenLi.phone, password);
    expect(await mine(first.token)).toBe(200);
    const second = await signIn(zhouMin.phone, password, { token: first.token });
    expect([await mine(first.token), await mine(second.token)]).toEqual([303, 200]);
  });
  test('is closed after five passwords in vain to whoever guessed, and to nobody else', async () => {
    for (let guess = 0; guess < 5; guess += 1)
      expect((await signIn(zhouMin.phone, `guess ${guess}`, { address: '198.51.100.7' })).status).toBe(422);
    expect((await signIn(zhouMin.phone, password, { address: '198.51.100.7' })).body).toContain('密码错了太多次');
    expect((await signIn(zhouMin.phone, password, { address: '192.0.2.1' })).status).toBe(303);
    // The other number of the same account: its state says nothing of the phone's.
    expect((await signIn(zhouMin.citizenId, password, { address: '198.51.100.7' })).status).toBe(303);
  });
});

const here = 'http://localhost';

/** Asks for exactly this target over the net, which an address would have tidied up. */
async function target(path: string): Promise<{ readonly status: number | undefined; readonly body: string }> {
  if (!house.app.server.listening) await house.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = house.app.server.address() as AddressInfo;
  return await new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers: { accept: 'text/html' } }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, body: Buffer.concat(parts).toString() });
    }).on('error', reject);
  });
}

describe('an odd address', () => {
  test.each([
    '//a//evil.example/',
    '//evil.example/',
    '/\\\\evil.example/',
    '/..//evil.example/',
    '//',
    '//[',
    '//a:b',
    'http://evil.example/',
  ])('%s is answered with a page whose links stay here', async (path) => {
    const { status, body } = await target(path);
    expect([200, 404]).toContain(status);
    const links = [...body.matchAll(/ href="([^"]*lang=[^"]*)"/g)].map(([, href = '']) => new URL(href, here).origin);
    expect(new Set(links)).toEqual(new Set([here]));
  });
});
