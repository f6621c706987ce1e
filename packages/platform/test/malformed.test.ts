import fc from 'fast-check';
import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { readForm, run } from '../src/index.ts';
import { testApp, testDatabase } from '../src/testing/index.ts';
import { nobody } from './actors.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\0',
    '\ud800',
    '%',
    '%zz',
    '%00',
    '../',
    '__proto__',
    'constructor',
    '1e999',
    '-0',
    '',
    '\u202e',
    '😀',
    "' or 1=1 --",
    '\\u0000',
  ),
);
const json = fc.oneof(
  fc.json(),
  text,
  fc.anything().map((value) => String(JSON.stringify(value))),
);
const contentType = fc.oneof(
  fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=b',
    'multipart/form-data',
    'text/plain',
    'application/json; charset=gbk',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
);
const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
  path: fc.oneof(
    fc.constantFrom('/notes', '/form', '/files'),
    text.map((part) => `/notes/${encodeURI(part.toWellFormed())}`),
    text.map((part) => `/${part.toWellFormed().replace(/[^\x21-\x7e]/g, '%')}`),
  ),
  query: text.map((part) => part.toWellFormed().replace(/[^\x21-\x7e]/g, '%')),
  type: contentType,
  payload: fc.oneof(
    json,
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    text.map((part) => `--b\r\ncontent-disposition: form-data; name="${part}"; filename="${part}"\r\n\r\n${part}\r\n--b--`),
  ),
});

test('whatever is sent, the answer is no fault of ours, and a problem document where it is refused', async () => {
  const database = await testDatabase([]);
  const { app, call, logged } = await testApp({ requestsPerMinute: 1_000_000 });
  const Note = Type.Object({ text: Type.String({ maxLength: 200 }), number: Type.Optional(Type.Integer()) });
  const keep = async (value: unknown) => {
    const { rows } = await database.db.transaction(nobody, (tx) =>
      run(tx).query('select $1::text as text, $2::jsonb as json', [typeof value === 'string' ? value : '', JSON.stringify(value)]),
    );
    return rows[0] ?? {};
  };
  const config = { may: 'anyone' } as const;
  app.get('/notes', { config, schema: { querystring: Type.Object({ text: Type.Optional(Type.String()) }) } }, (request) =>
    keep(request.query.text ?? ''),
  );
  app.get('/notes/:id', { config, schema: { params: Type.Object({ id: Type.String() }) } }, (request) => keep(request.params.id));
  app.post('/notes', { config, schema: { body: Note } }, (request) => keep(request.body.text));
  app.post('/form', { config }, (request) => keep(request.body ?? null));
  app.post('/files', { config }, async (request) => keep((await readForm(request)).fields));

  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, query, type, payload }) => {
      const url = `${path}?text=${query}`;
      const answer = await call(nobody, {
        method: method as 'POST',
        url,
        headers: { 'content-type': type },
        ...(method === 'GET' || method === 'HEAD' ? {} : { payload }),
      });
      expect(answer.statusCode, JSON.stringify({ logged: logged.at(-2), body: answer.body })).toBeLessThan(500);
      if (answer.statusCode >= 400 && method !== 'HEAD') expect(answer.headers['content-type']).toContain('application/problem+json');
    }),
    { numRuns: 1_500 },
  );
  await database.close();
});
