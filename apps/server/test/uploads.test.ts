import { run } from '@tongban/platform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zhouMin } from '../src/demo/people.ts';
import { picture } from './hand-in.ts';
import { browserOf, openPortal, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
let zhou: Awaited<ReturnType<typeof browserOf>>;
let page: string;

beforeAll(async () => {
  house = await openPortal();
  zhou = await browserOf(house, zhouMin.phone);
  await zhou.post('/me/party', { party: `organisation:${house.owners.noodleShop.organisation}` });
  const started = await zhou.post('/services/food-business-licence/drafts');
  page = String(started.headers.location).replace(/[^/]+$/, 'layoutFiles');
});
afterAll(() => house.close());

test('a licence stays in the vault, although its document was handed in as a paper and taken away again', async () => {
  const licence = /\/licences\/[0-9a-f-]{36}/.exec((await zhou.get('/me')).body)?.[0] ?? '';
  const document = await zhou.get(`${licence}/file`);
  expect(document.statusCode).toBe(200);
  expect((await zhou.upload(page, 'layoutFiles', '执照.pdf', document.rawPayload)).statusCode).toBe(303);
  const file = /name="remove" value="([0-9a-f]{64})"/.exec((await zhou.get(page)).body)?.[1] ?? '';
  await zhou.post(page, { remove: file });
  house.clock.set('2026-11-22T08:05:00.000Z');
  await house.rooms.cases.sweepTimers();
  const draft = page.replace(/\/[^/]+$/, '');
  expect((await zhou.get(`${draft}/files/${file}`)).statusCode).toBe(404);
  const still = await zhou.get(`${licence}/file`);
  expect(still.statusCode).toBe(200);
  expect(still.rawPayload).toEqual(document.rawPayload);
});

test('whoever brings too much in one day reads on the page what to do', async () => {
  const { person } = house.owners.noodleShop;
  await house.db.transaction({ kind: 'system', name: 'test' }, (tx) =>
    run(tx).query(
      `insert into cases.upload select encode(sha256(number::text::bytea), 'hex'), $1, 1, $2, $2::timestamptz + interval '1 day'
       from generate_series(1, 200) as number`,
      [person, house.clock.now()],
    ),
  );
  const answer = await zhou.upload(page, 'layoutFiles', '布局图.png', picture);
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain('您今天已经传了200个文件，到上限了');
  expect(answer.body).toContain('href="#layoutFiles');
});
