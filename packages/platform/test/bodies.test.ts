import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { newId, readForm } from '../src/index.ts';
import { type TestApp, testApp } from '../src/testing/index.ts';
import { person } from './actors.ts';

const kibibyte = 1024;
const zhou = person(newId());
const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A server with room for 200 KiB of strangers and 400 KiB of people signed in, and half a second's patience. */
async function listen(): Promise<TestApp & { readonly port: number }> {
  const all = await testApp({
    bodies: { memory: { known: 400 * kibibyte, stranger: 200 * kibibyte }, seconds: { known: 0.5, stranger: 0.5 } },
    sessions: async (request) => (request.headers['x-test'] === 'zhou' ? zhou : { kind: 'nobody' }),
  });
  const config = { may: 'anyone' } as const;
  all.app.post('/form', { config }, () => 'taken');
  all.app.post('/slow', { config }, () => pause(300, 'taken'));
  all.app.post('/files', { config }, async (request) => `${(await readForm(request)).files.length} taken`);
  await all.app.listen({ port: 0, host: '127.0.0.1' });
  open.push(() => all.app.close());
  const address = all.app.server.address();
  return { ...all, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

const fields = 'content-type: application/x-www-form-urlencoded';
const files = 'content-type: multipart/form-data; boundary=edge';
const file = (bytes: number) =>
  `--edge\r\ncontent-disposition: form-data; name="a"; filename="a.pdf"\r\n\r\n${'x'.repeat(bytes)}\r\n--edge--\r\n`;

/** Says a request's head and so much of its body; what is answered until the connection closes. */
function send(
  port: number,
  path: string,
  { headers = [fields], length, body = '' }: { headers?: string[]; length: number; body?: string },
) {
  const socket: Socket = connect(port, '127.0.0.1');
  const heads = [`POST ${path} HTTP/1.1`, 'host: 127.0.0.1', `content-length: ${length}`, ...headers];
  socket.write(`${heads.join('\r\n')}\r\n\r\n${body}`);
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  socket.on('error', () => {});
  open.push(() => socket.destroy());
  const status = async () => {
    while (!said.includes('\r\n')) await once(socket, 'data');
    return said.slice(9, 12);
  };
  return { socket, status, closed: once(socket, 'close') };
}

describe('a body that does not come', () => {
  test.each([
    ['of a stranger', '/form', [fields], 408],
    ['with files of a stranger', '/files', [files], 408],
    ['with files of somebody known', '/files', [files, 'x-test: zhou'], 408],
  ])('%s is given up, and its connection closed', async (_, path, headers, status) => {
    const { port } = await listen();
    const slow = send(port, path, { headers, length: 2000, body: headers[0] === files ? file(100).slice(0, 50) : 'a=1' });
    expect(await slow.status()).toBe(String(status));
    await slow.closed;
  });
  test('is waited for where somebody known types slowly', async () => {
    const { port } = await listen();
    const slow = send(port, '/form', { headers: [fields, 'x-test: zhou'], length: 7, body: 'a=1' });
    await pause(800);
    slow.socket.write('&b=2');
    expect(await slow.status()).toBe('200');
  });
  test('leaves no fault in the log', async () => {
    const { port, logged } = await listen();
    const slow = send(port, '/files', { headers: [files], length: 2000, body: file(100).slice(0, 50) });
    await slow.closed;
    expect(logged.flatMap(({ level, msg }) => (Number(level) > 30 ? [msg] : []))).toEqual([]);
  });
});

describe('memory for bodies', () => {
  const large = 90 * kibibyte;

  test('runs out for strangers before it is exceeded, and what is small is taken all the same', async () => {
    const { port } = await listen();
    const holding = send(port, '/form', { length: large });
    await pause(50);
    const turnedAway = await fetch(`http://127.0.0.1:${port}/form`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'x'.repeat(large) }),
    });
    expect(turnedAway.status).toBe(503);
    expect(turnedAway.headers.get('retry-after')).toBe('5');
    expect((await fetch(`http://127.0.0.1:${port}/form`, { method: 'POST', body: new URLSearchParams({ a: '1' }) })).status).toBe(200);
    expect(await holding.status()).toBe('408');
  });
  test('of strangers is not that of people signed in', async () => {
    const { port } = await listen();
    send(port, '/form', { length: large });
    await pause(50);
    const known = { method: 'POST', headers: { 'x-test': 'zhou' }, body: new URLSearchParams({ a: 'x'.repeat(large) }) };
    expect((await fetch(`http://127.0.0.1:${port}/form`, known)).status).toBe(200);
  });
  test('is given back when the answer is given, when the connection is lost, and when nobody waits for the answer any more', async () => {
    const { port } = await listen();
    const body = `a=${'x'.repeat(large - 2)}`;
    const post = async () =>
      (await fetch(`http://127.0.0.1:${port}/form`, { method: 'POST', headers: [['content-type', fields.slice(14)]], body })).status;
    expect([await post(), await post(), await post()]).toEqual([200, 200, 200]);
    const lost = send(port, '/form', { length: large, body: 'a=' });
    await pause(50);
    lost.socket.destroy();
    await pause(50);
    expect(await post()).toBe(200);
    const impatient = send(port, '/slow', { length: large, body });
    await pause(100);
    impatient.socket.destroy();
    await pause(50);
    expect(await post()).toBe(503);
    await pause(300);
    expect(await post()).toBe(200);
  });
  test('is taken at the most that a form may bring where its size is not said', async () => {
    const { port } = await listen();
    const chunked = {
      method: 'POST',
      duplex: 'half',
      headers: { 'content-type': fields.slice(14) },
      body: new Blob(['a=1']).stream(),
    } as const;
    expect((await fetch(`http://127.0.0.1:${port}/form`, chunked)).status).toBe(503);
  });
});

describe('a stranger’s form', () => {
  test('brings two and a half megabytes at the most, in files and fields together', async () => {
    const { app } = await testApp();
    app.post('/files', { config: { may: 'anyone' } }, async (request) => `${(await readForm(request)).files.length} taken`);
    const headers = { 'content-type': files.slice(14), 'sec-fetch-site': 'same-origin' };
    const field = `--edge\r\ncontent-disposition: form-data; name="f"\r\n\r\n${'x'.repeat(90 * kibibyte)}\r\n`;
    const post = async (payload: string) => (await app.inject({ method: 'POST', url: '/files', headers, payload })).statusCode;
    expect(await post(file(2 * kibibyte * kibibyte))).toBe(200);
    expect(await post(file(3 * kibibyte * kibibyte))).toBe(413);
    expect(await post(field.repeat(40) + file(10))).toBe(413);
  });
});
