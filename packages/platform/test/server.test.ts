import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { DatabaseUnreachable, Overloaded, openDatabase, run } from '../src/index.ts';
import { type TestApp, testApp, testDatabase } from '../src/testing/index.ts';
import { nobody } from './actors.ts';

const open: TestApp['app'][] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

async function listen(options: Parameters<typeof testApp>[0] = {}) {
  const all = await testApp(options);
  all.app.get('/slow', { config: { may: 'anyone' } }, () => pause(300, 'done'));
  all.app.get('/overloaded', { config: { may: 'anyone' } }, () => Promise.reject(new Overloaded('too many')));
  all.app.get('/unreachable', { config: { may: 'anyone' } }, () =>
    Promise.reject(new DatabaseUnreachable('postgres://u:p@db/x', new Error('gone'))),
  );
  all.app.get('/address', { config: { may: 'anyone' } }, (request) => ({ ip: request.ip, protocol: request.protocol, host: request.host }));
  open.push(all.app);
  const address = await all.app.listen({ port: 0, host: '127.0.0.1' });
  return { ...all, address, port: Number(new URL(address).port) };
}

async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(bytes);
  return text(socket);
}

describe('the server', () => {
  test('answers what it has begun before it closes', async () => {
    const { app, address } = await listen();
    const answer = fetch(`${address}/slow`);
    await pause(100);
    await app.close();
    expect(await (await answer).text()).toBe('done');
    await expect(fetch(`${address}/slow`)).rejects.toThrow();
  });
  test.each([
    ['bytes that are no HTTP', 'GARBAGE\r\n\r\n', '400'],
    ['a request without a host', 'GET /address HTTP/1.1\r\n\r\n', '400'],
    ['two lengths', 'POST /address HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', '400'],
    ['a length and chunks', 'POST /address HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', '400'],
    ['heads without end', `GET /address HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
  ])('answers %s and hangs up', async (_, bytes, status) => {
    const { port } = await listen();
    expect(await raw(port, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
  test('says when to come again where it has too much to do, or has lost its database', async () => {
    const { address, logged } = await listen();
    for (const [path, code] of [
      ['overloaded', 'overloaded'],
      ['unreachable', 'unavailable'],
    ]) {
      const answer = await fetch(`${address}/${path}`);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(await answer.json()).toMatchObject({ type: `urn:tongban:problem:${code}`, requestId: expect.any(String) });
    }
    expect(JSON.stringify(logged)).not.toContain('u:p@');
  });
  test('believes a proxy only where it was told to', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'tongban.example' };
    const at = async (trustProxy: boolean) => (await fetch(`${(await listen({ trustProxy })).address}/address`, { headers })).json();
    expect(await at(true)).toEqual({ ip: '203.0.113.9', protocol: 'https', host: 'tongban.example' });
    expect(await at(false)).toMatchObject({ ip: '127.0.0.1', protocol: 'http' });
  });
  test('says once that a proxy seems to stand in front whom nobody named', async () => {
    const warnings = async (trustProxy: boolean | string[], headers: Record<string, string>) => {
      const { address, logged } = await listen({ trustProxy });
      for (let request = 0; request < 3; request += 1) await fetch(`${address}/address`, { headers });
      return logged.map(({ msg }) => String(msg)).filter((words) => words.includes('TRUST_PROXY'));
    };
    const forwarded = { 'x-forwarded-for': '203.0.113.9' };
    expect(await warnings(false, forwarded)).toHaveLength(1);
    expect(await warnings(['127.0.0.1'], forwarded)).toEqual([]);
    expect(await warnings(false, {})).toEqual([]);
  });
  test('writes into its log which route was called, and neither its address nor what stood in it', async () => {
    const { call, app, logged } = await testApp();
    app.get('/licences/:code', { config: { may: 'anyone' } }, () => 'ok');
    await call(nobody, { url: '/licences/unguessable?name=周敏' });
    expect(logged).toEqual([expect.objectContaining({ method: 'GET', route: '/licences/:code', status: 200, msg: 'answered' })]);
    expect(JSON.stringify(logged)).not.toMatch(/unguessable|name=|127\.0\.0\.1/);
  });
});

describe('the database under too much work', () => {
  test('turns away whoever would wait too long, at once', async () => {
    const database = await testDatabase([]);
    const db = openDatabase({ url: database.url, max: 1 });
    const all = await Promise.allSettled(Array.from({ length: 150 }, () => db.transaction(nobody, (tx) => run(tx).query('select 1'))));
    const turnedAway = all.filter((one) => one.status === 'rejected');
    expect(turnedAway.length).toBeGreaterThan(0);
    expect(turnedAway.length).toBeLessThan(60);
    for (const { reason } of turnedAway) expect(reason).toBeInstanceOf(Overloaded);
    await db.close();
    await database.close();
  });
});
