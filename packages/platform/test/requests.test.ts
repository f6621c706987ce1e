import { Type } from 'typebox';
import { describe, expect, test } from 'vitest';
import { problem, readForm, refuse } from '../src/index.ts';
import { testApp } from '../src/testing/index.ts';
import { nobody } from './actors.ts';

const Body = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 5 }),
    seats: Type.Optional(Type.Integer({ minimum: 1 })),
    kind: Type.Optional(Type.Enum(['a', 'b'])),
  },
  { additionalProperties: false },
);

async function house() {
  const all = await testApp();
  const { app } = all;
  const config = { may: 'anyone' } as const;
  app.post('/api/things', { config, schema: { body: Body, response: { 200: Type.Object({ name: Type.String() }) } } }, (request) => ({
    name: request.body.name,
  }));
  app.get(
    '/api/things',
    {
      config,
      schema: { querystring: Type.Object({ page: Type.Optional(Type.Integer()), tag: Type.Optional(Type.Array(Type.String())) }) },
    },
    (request) => request.query,
  );
  app.post('/form', { config }, (request) => request.body);
  app.post('/files', { config }, async (request) => {
    const { fields, files } = await readForm(request);
    return { fields, files: files.map(({ field, name, bytes }) => ({ field, name, bytes: bytes.length })) };
  });
  app.post('/fault', { config }, () => {
    throw new Error('something with a secret');
  });
  app.post('/refuse', { config, schema: { response: { 200: Type.Object({ ok: Type.Boolean() }) } } }, async (_request, reply) =>
    refuse(
      reply,
      'case-unknown',
      { 'case-unknown': 404 },
      { zh: { 'case-unknown': '没有这个办件' }, en: { 'case-unknown': 'There is no such case' } },
    ),
  );
  app.post('/throw', { config }, () => {
    throw problem(
      409,
      'taken',
      { zh: '已经有人办了', en: 'Someone has done it' },
      { detail: { zh: '请刷新页面。', en: 'Refresh the page.' } },
    );
  });
  const sharedLimit = { name: 'verifying', perMinute: 3 };
  for (const url of ['/by-page', '/by-api']) app.get(url, { config: { ...config, sharedLimit } }, () => 'ok');
  app.post('/limited', { config: { ...config, rateLimit: { max: 2, timeWindow: '1 minute' } } }, () => 'ok');
  return all;
}

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a request that changes something', () => {
  const post = async (headers: Record<string, string>) => {
    const { app } = await house();
    return (await app.inject({ method: 'POST', url: '/form', headers: { ...form, host: 'tongban.example', ...headers }, payload: 'a=1' }))
      .statusCode;
  };
  test('comes from a page of ours, as the browser says', async () => {
    expect(await post({ 'sec-fetch-site': 'same-origin', cookie: 's=1' })).toBe(200);
    expect(await post({ 'sec-fetch-site': 'none', cookie: 's=1' })).toBe(200);
    expect(await post({ origin: 'http://tongban.example', cookie: 's=1' })).toBe(200);
    expect(await post({ referer: 'http://tongban.example/form', cookie: 's=1' })).toBe(200);
  });
  test('is refused from anywhere else', async () => {
    expect(await post({ 'sec-fetch-site': 'cross-site', origin: 'http://tongban.example' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await post({ origin: 'https://evil.example' })).toBe(403);
    expect(await post({ origin: 'null' })).toBe(403);
    expect(await post({ referer: 'https://evil.example/http://tongban.example' })).toBe(403);
  });
  test('may come from a program that says nothing, but not with a cookie', async () => {
    expect(await post({})).toBe(200);
    expect(await post({ cookie: 's=1' })).toBe(403);
  });
});

describe('a request with a mistake', () => {
  const send = async (payload: unknown) => {
    const { call } = await house();
    return call(nobody, {
      method: 'POST',
      url: '/api/things',
      headers: json,
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  };
  test('is answered by a problem that names the field and says what to do', async () => {
    const answer = await send({ seats: 3 });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toEqual({
      type: 'urn:tongban:problem:invalid-request',
      title: '填写的内容有误',
      status: 400,
      detail: '请按提示修改后再提交。',
      errors: [{ field: 'name', message: '请填写这一项' }],
    });
  });
  test.each([
    [{ name: '' }, 'name', '请填写这一项'],
    [{ name: '六个字的名字' }, 'name', '请不要超过5个字符'],
    [{ name: '面馆', seats: '3' }, 'seats', '请改为整数'],
    [{ name: '面馆', seats: 0 }, 'seats', '请填写不小于1的数'],
    [{ name: '面馆', kind: 'c' }, 'kind', '请从给出的选项中选择'],
    [{ name: '面馆', owner: '周敏' }, 'owner', '没有这一项，请去掉'],
    [[], '', '请改为一组内容'],
    ['{"name":', 'body', '请检查格式后重新提交'],
    ['{"name":"a","__proto__":{"x":1}}', 'body', '请检查格式后重新提交'],
    [{ name: 'a\u0000' }, 'name', '含有无法识别的字符，请删去后重新填写'],
    ['{"name":"\\ud800"}', 'name', '含有无法识别的字符，请删去后重新填写'],
  ])('%j', async (payload, field, message) => {
    const answer = await send(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([{ field, message }]);
  });
  test('has its numbers read from text in the address only', async () => {
    const { call } = await house();
    expect((await call(nobody, { url: '/api/things?page=3&tag=a' })).json()).toEqual({ page: 3, tag: ['a'] });
    expect((await call(nobody, { url: '/api/things?page=three' })).json().errors).toEqual([{ field: 'page', message: '请改为整数' }]);
    expect((await call(nobody, { url: '/api/things?tag=%00' })).statusCode).toBe(400);
  });
  test.each([
    ['a body too large', { method: 'POST', url: '/api/things', headers: json, payload: `"${'x'.repeat(600_000)}"` }, 413],
    ['a strange type', { method: 'POST', url: '/api/things', headers: { 'content-type': 'text/xml' }, payload: '<a/>' }, 415],
    ['no body', { method: 'POST', url: '/api/things', headers: json }, 400],
    ['an address that cannot be decoded', { method: 'GET', url: '/%E0%A4%A' }, 400],
    ['an unknown address', { method: 'GET', url: '/nowhere' }, 404],
    ['an unknown method', { method: 'DELETE', url: '/form' }, 404],
  ] as const)('%s is a problem as well', async (_, request, status) => {
    const { call } = await house();
    const answer = await call(nobody, request);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status, type: expect.stringMatching(/^urn:tongban:problem:/) });
  });
});

describe('a refusal and a fault', () => {
  test('are told apart: a refusal says why', async () => {
    const { call } = await house();
    expect((await call(nobody, { method: 'POST', url: '/refuse' })).json()).toEqual({
      type: 'urn:tongban:problem:case-unknown',
      title: '没有这个办件',
      status: 404,
    });
    expect((await call(nobody, { method: 'POST', url: '/throw' })).json()).toMatchObject({ status: 409, detail: '请刷新页面。' });
  });
  test('a fault says its number alone, and the log has the cause under that number', async () => {
    const { call, logged } = await house();
    const answer = await call(nobody, { method: 'POST', url: '/fault' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    const { requestId } = answer.json();
    expect(logged).toContainEqual(
      expect.objectContaining({ requestId, msg: 'a request failed', err: expect.objectContaining({ message: 'something with a secret' }) }),
    );
  });
});

describe('a form', () => {
  test('gives text for a name said once and a list for a name repeated, without a prototype', async () => {
    const { call } = await house();
    const answer = await call(nobody, { method: 'POST', url: '/form', headers: form, payload: 'a=1&b=x&b=y&c=%E9%9D%A2&__proto__=z' });
    expect(answer.body).toBe('{"a":"1","b":["x","y"],"c":"面","__proto__":"z"}');
  });
  test('brings its files', async () => {
    const { call } = await house();
    const answer = await call(nobody, {
      method: 'POST',
      url: '/files',
      ...multipart(['note', '你好'], ['note', '再见'], ['paper', 'abc', '../../执照.pdf'], ['none', '', '']),
    });
    expect(answer.json()).toEqual({ fields: { note: ['你好', '再见'] }, files: [{ field: 'paper', name: '执照.pdf', bytes: 3 }] });
  });
  test.each([
    ['a file too large', multipart(['paper', 'x'.repeat(20 * 1024 * 1024 + 1), 'a.pdf']), 413],
    [
      'files too large together',
      multipart(...Array.from({ length: 3 }, (_, n) => [`f${n}`, 'x'.repeat(9 * 1024 * 1024), 'a.pdf'] as const)),
      413,
    ],
    ['a field too long', multipart(['note', 'x'.repeat(101 * 1024)]), 413],
    ['too many files', multipart(...Array.from({ length: 11 }, (_, n) => [`f${n}`, 'x', 'a.pdf'] as const)), 413],
    ['a field with a NUL', multipart(['note', 'a\0b']), 400],
    ['a name of the prototype', multipart(['__proto__', 'x']), 400],
    ['an end cut off', { ...multipart(['note', 'x']), payload: '--edge\r\ncontent-disposition: form-data; name="a"\r\n\r\nabc' }, 400],
    ['no boundary', { headers: { 'content-type': 'multipart/form-data' }, payload: 'abc' }, 400],
    ['no multipart at all', { headers: form, payload: 'a=1' }, 406],
  ])('%s is a problem', async (_, request, status) => {
    const { call } = await house();
    const answer = await call(nobody, { method: 'POST', url: '/files', ...request });
    expect(`${answer.statusCode} ${answer.headers['content-type']}`).toBe(`${status} application/problem+json; charset=utf-8`);
  });
});

describe('every answer', () => {
  test('forbids what is not ours, inline code and foreign frames', async () => {
    const { call } = await house();
    for (const url of ['/api/things', '/nowhere']) {
      const { headers } = await call(nobody, { url });
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
  });
  test('insists on HTTPS where it is served over HTTPS, and cookies are kept from scripts and other sites', async () => {
    const { app } = await testApp({ secureCookies: true });
    app.get('/', { config: { may: 'anyone' } }, (_, reply) => reply.setCookie('s', '1').send('ok'));
    const { headers } = await app.inject('/');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    expect(headers['set-cookie']).toBe('s=1; Path=/; HttpOnly; Secure; SameSite=Lax');
  });
  test('carries a nonce for the styles of a page that asks for one', async () => {
    const { app } = await testApp();
    app.get('/workbench', { config: { may: 'anyone', nonce: true } }, (_, reply) => reply.cspNonce);
    const { headers, body } = await app.inject('/workbench');
    expect(body).toMatch(/^[\w-]{22}$/);
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'nonce-${body}';style-src 'self' 'nonce-${body}';`);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });
});

describe('whoever asks too often', () => {
  test('is asked to wait, by address', async () => {
    const { call } = await house();
    const status = async (remoteAddress: string) => (await call(nobody, { method: 'POST', url: '/limited', remoteAddress })).statusCode;
    expect([await status('192.0.2.1'), await status('192.0.2.1'), await status('192.0.2.1'), await status('192.0.2.2')]).toEqual([
      200, 200, 429, 200,
    ]);
    const answer = await call(nobody, { method: 'POST', url: '/limited', remoteAddress: '192.0.2.1' });
    expect(answer.json()).toMatchObject({ type: 'urn:tongban:problem:too-many-requests', status: 429 });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
  test('is asked to wait at every door of a room, once the doors together were asked too often', async () => {
    const { app, call } = await house();
    const other = { may: 'anyone', sharedLimit: { name: 'verifying', perMinute: 4 } } as const;
    expect(() => app.get('/by-letter', { config: other }, () => 'ok')).toThrow('/by-letter says 4 a minute for verifying');
    const status = async (url: string, remoteAddress: string) => (await call(nobody, { url, remoteAddress })).statusCode;
    const asked = ['/by-page', '/by-api', '/by-page', '/by-api', '/by-page'];
    const answers = [];
    for (const url of asked) answers.push(await status(url, '192.0.2.1'));
    expect(answers).toEqual([200, 200, 200, 429, 429]);
    expect(await status('/by-api', '192.0.2.2')).toBe(200);
    expect(Number((await call(nobody, { url: '/by-api', remoteAddress: '192.0.2.1' })).headers['retry-after'])).toBeGreaterThan(0);
  });
  test('also where nothing is to be found', async () => {
    const { call } = await testApp({ requestsPerMinute: 2 }).then(({ call }) => ({ call }));
    const status = async () => (await call(nobody, { url: '/nowhere' })).statusCode;
    expect([await status(), await status(), await status()]).toEqual([404, 404, 429]);
  });
});

describe('the description for other systems', () => {
  test('is OpenAPI 3.1 of the routes under /api and nothing else', async () => {
    const { call } = await house();
    const description = (await call(nobody, { url: '/api/openapi.json' })).json();
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(['/api/things']);
    expect(Object.keys(description.paths['/api/things'])).toEqual(['post', 'get']);
  });
});

/** A multipart form of fields `[name, value]` and files `[name, content, file name]`. */
function multipart(...parts: readonly (readonly [name: string, value: string, file?: string])[]): {
  headers: Record<string, string>;
  payload: string;
} {
  const body = parts.map(([name, value, file]) => {
    const filename = file === undefined ? '' : `; filename="${file}"\r\ncontent-type: application/octet-stream`;
    return `--edge\r\ncontent-disposition: form-data; name="${name}"${filename}\r\n\r\n${value}\r\n`;
  });
  return { headers: { 'content-type': 'multipart/form-data; boundary=edge' }, payload: `${body.join('')}--edge--\r\n` };
}
