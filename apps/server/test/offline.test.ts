import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zhaoLei, zhouMin } from '../src/demo/people.ts';
import { browserOf, openPortal, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
beforeAll(async () => {
  house = await openPortal();
});
afterAll(() => house.close());

describe('the portal on a phone', () => {
  test('is called as the city is, in the language of the phone, and has icons that are there', async () => {
    const ask = (language: string) => house.app.inject({ url: '/manifest.webmanifest', headers: { 'accept-language': language } });
    const [chinese, english] = await Promise.all([ask('zh-CN'), ask('en')]);
    expect(chinese.headers['content-type']).toMatch(/^application\/manifest\+json/);
    const { name, icons } = chinese.json<{ name: string; icons: { src: string; sizes: string }[] }>();
    expect(name).toBe('云州市政务服务');
    expect(english.json<{ lang: string }>().lang).toBe('en');
    for (const { src, sizes } of icons) {
      const { rawPayload } = await house.app.inject(src);
      expect(`${rawPayload.readUInt32BE(16)}x${rawPayload.readUInt32BE(20)}`).toBe(sizes);
    }
  });
  test('may run its service worker and nobody else’s, and asks for a newer one each time', async () => {
    const { headers, body } = await house.app.inject('/service-worker.js');
    expect(headers['content-security-policy']).toMatch(/worker-src 'self';manifest-src 'self'/);
    expect(headers['cache-control']).toBe('no-cache');
    for (const [file] of body.matchAll(/\/(?:assets\/[^"]+|offline)/g)) expect((await house.app.inject(file)).statusCode).toBe(200);
  });
  test('says without a network nothing of who is signed in', async () => {
    const browser = await browserOf(house, zhouMin.phone);
    for (const path of ['/offline', '/me/offline']) expect((await browser.get(path)).body).not.toContain('/me/notices');
    expect((await browser.get('/offline')).body).not.toContain('周');
  });
  test('keeps one’s own licences, each with its code, and tells whose copy it is', async () => {
    const [zhao, zhou] = await Promise.all([browserOf(house, zhaoLei.phone), browserOf(house, zhouMin.phone)]);
    const copies = await Promise.all([zhao, zhou].map(({ get }) => get('/me/offline')));
    expect(copies.map(({ body }) => [body.includes('青禾咖啡店'), body.includes('小满面馆'), /<svg[^>]+role="img"/.test(body)])).toEqual([
      [true, false, true],
      [false, true, true],
    ]);
    const holders = copies.map(({ headers }) => headers['tongban-holder']);
    expect(new Set(holders).size).toBe(2);
    expect((await zhao.get('/me')).headers['tongban-holder']).toBe(holders[0]);
    expect((await house.app.inject('/')).headers['tongban-holder']).toBeUndefined();
    expect((await house.app.inject('/me/offline')).statusCode).toBe(303);
  });
});
