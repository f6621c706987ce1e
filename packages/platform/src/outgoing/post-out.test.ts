import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postOut } from './post-out.ts';

type Heard = { readonly path: string; readonly body: string; readonly headers: IncomingHttpHeaders };
const heard: Heard[] = [];
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  heard.push({ path: request.url ?? '', body: Buffer.concat(chunks).toString(), headers: request.headers });
  if (request.url === '/never') return;
  if (request.url === '/elsewhere') return void response.writeHead(307, { location: '/followed' }).end();
  if (request.url === '/endless') {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(100_000)), 1);
    response.on('close', () => clearInterval(more));
    return;
  }
  response.writeHead(204).end();
});
let port: number;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (path: string, reach: 'public' | 'nearby' = 'nearby', host = '127.0.0.1') =>
  postOut({ url: `http://${host}:${port}${path}`, headers: { 'content-type': 'text/plain' }, body: '通办', reach, milliseconds: 500 });

describe('a post to an address that somebody else named', () => {
  test('arrives as it was meant, under the name that was given', async () => {
    expect(await post('/in?a=1', 'nearby', 'localhost')).toEqual({ status: 204 });
    expect(heard.at(-1)).toMatchObject({
      path: '/in?a=1',
      body: '通办',
      headers: { host: `localhost:${port}`, 'content-type': 'text/plain' },
    });
  });
  test('follows nobody elsewhere', async () => {
    expect(await post('/elsewhere')).toEqual({ status: 307 });
    expect(heard.map(({ path }) => path)).not.toContain('/followed');
  });
  test('reads no answer, however long it is, and waits for none for ever', async () => {
    expect(await post('/endless')).toEqual({ status: 200 });
    expect(await post('/never')).toEqual({ fault: 'no-answer-in-time' });
  });
  test('is not sent to this machine or its network, by whatever name, and not without TLS', async () => {
    const before = heard.length;
    const urls = [
      `https://127.0.0.1:${port}/`,
      `https://localhost:${port}/`,
      `https://2130706433:${port}/`,
      `https://0x7f.1:${port}/`,
      `https://[::ffff:127.0.0.1]:${port}/`,
      'https://169.254.169.254/latest/meta-data/',
      'http://example.com/',
      'file:///etc/passwd',
      'no address',
    ];
    for (const url of urls)
      expect([url, await postOut({ url, headers: {}, body: '', reach: 'public' })]).toEqual([url, { fault: 'address-not-allowed' }]);
    expect(await postOut({ url: 'http://169.254.169.254/', headers: {}, body: '', reach: 'nearby' })).toEqual({
      fault: 'address-not-allowed',
    });
    expect(heard).toHaveLength(before);
  });
  test('says whether the name is unknown or nobody answers', async () => {
    expect(await post('/', 'nearby', 'nobody.invalid')).toEqual({ fault: 'name-unknown' });
    const silent = await postOut({ url: 'http://127.0.0.1:1/', headers: {}, body: '', reach: 'nearby' });
    expect(silent).toEqual({ fault: 'no-connection' });
  });
});
