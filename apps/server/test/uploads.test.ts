import type { SettingView } from '@tongban/administration/contract';
import type { Supervision } from '@tongban/cases/contract';
import { run } from '@tongban/platform';
import { workbenchTexts } from '@tongban/ui';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zhouMin } from '../src/demo/people.ts';
import { food, handIn, picture } from './hand-in.ts';
import { browserOf, officialOf, openPortal, type PortalHouse } from './portal-house.ts';

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

describe('what an administrator sets', () => {
  let office: Awaited<ReturnType<typeof officialOf>>;
  beforeAll(async () => {
    office = await officialOf(house, 'admin');
  });
  const settle = async (key: string, value: number) =>
    expect((await office('PUT', `/api/administration/settings/${key}`, { value })).statusCode).toBe(204);

  test('is explained on the screen in both languages', async () => {
    const { settings }: { settings: readonly SettingView[] } = (await office('GET', '/api/administration/settings')).json();
    expect(settings.length).toBeGreaterThan(15);
    const keys = settings.flatMap(({ key }) => [`setting.${key}`, `setting.${key}.why`, `settings.${key.split('.')[0]}`]);
    for (const texts of Object.values(workbenchTexts)) expect(keys.filter((key) => !(key in texts))).toEqual([]);
  });
  test('of uploads is what the page says and takes', async () => {
    await settle('upload.file', 1);
    await settle('upload.per-question', 2);
    expect((await zhou.get(page)).body).toContain('每个不超过1MB');
    const large = await zhou.upload(page, 'layoutFiles', '大图.png', Buffer.concat([picture, Buffer.alloc(1024 * 1024)]));
    expect([large.statusCode, large.body.includes('文件不能超过1 MB')]).toEqual([422, true]);
    const bring = (name: string) => zhou.upload(page, 'layoutFiles', '布局图.png', Buffer.concat([picture, Buffer.from(name)]));
    expect((await bring('one')).statusCode).toBe(303);
    expect((await bring('two')).statusCode).toBe(303);
    const third = await bring('three');
    expect([third.statusCode, third.body.includes('最多传2个文件')]).toEqual([422, true]);
    await settle('upload.per-question', 20);
    expect((await bring('three')).statusCode).toBe(303);
    await settle('upload.per-day', 10);
    for (const name of ['four', 'five']) await bring(name);
    await settle('upload.file', 20);
    expect((await zhou.get(page)).body).toContain('每个不超过20MB');
    expect((await office('PUT', '/api/administration/settings/upload.file', { value: 21 })).statusCode).toBe(422);
    await settle('upload.per-day', 200);
  });
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

test('what an administrator sets of the warning is when a clock turns yellow, on the case and in supervision alike', async () => {
  house.clock.set('2026-11-24T01:00:00.000Z');
  const { person, organisation } = house.owners.noodleShop;
  const actor = { kind: 'person', id: person, party: { kind: 'organisation', id: organisation }, assurance: 2 } as const;
  const id = await handIn(house, actor, 'food-business-licence', food);
  const [office, supervisor] = [await officialOf(house, 'admin'), await officialOf(house, 'luo.qing')];
  const shown = async () => {
    const [clock] = (await house.rooms.cases.caseView(actor, id))?.clocks ?? [];
    const { rows } = (await supervisor('GET', '/api/workbench/supervision')).json() as Supervision;
    return [clock?.light, rows.map(({ lights }) => [lights.green, lights.yellow])];
  };
  expect(await shown()).toEqual([
    'green',
    [
      [1, 0],
      [1, 0],
    ],
  ]);
  await office('PUT', '/api/administration/settings/clock.warning', { value: 10 });
  expect(await shown()).toEqual([
    'yellow',
    [
      [0, 1],
      [0, 1],
    ],
  ]);
});
