import type { PersonalCopy } from '@tongban/portal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chenLi, heJing, zhouMin } from '../src/demo/people.ts';
import { food, handIn, picture } from './hand-in.ts';
import { browserOf, openPortal, type Person, type PortalHouse, password } from './portal-house.ts';
import { unzip } from './unzip.ts';

type Browser = Awaited<ReturnType<typeof browserOf>>;

let house: PortalHouse;
let zhou: Browser;
let number: string;
beforeAll(async () => {
  house = await openPortal();
  const { person, organisation } = house.owners.noodleShop;
  const owner: Person = { kind: 'person', id: person, party: { kind: 'organisation', id: organisation }, assurance: 2 };
  const id = await handIn(house, owner, 'food-business-licence', food);
  number = (await house.rooms.cases.caseView(owner, id))?.number ?? '';
  await house.outbox.idle();
  zhou = await browserOf(house, zhouMin.phone);
});
afterAll(() => house.close());

async function take(browser: Browser) {
  const answer = await browser.post('/me/account/data', { password });
  expect(answer.statusCode).toBe(200);
  const files = unzip(answer.rawPayload);
  const copy = JSON.parse(files.get('data.json')?.toString() ?? '') as PersonalCopy;
  return { answer, files, copy, page: files.get('我的个人信息.html')?.toString() ?? '' };
}

describe('a copy of all that is held on a person', () => {
  test('has the account, every case with what was answered and handed in, the vault, what was told, and who looked', async () => {
    const { answer, files, copy, page } = await take(zhou);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent('我的个人信息-2026-11-20.zip'));
    expect(copy.account).toMatchObject({ name: zhouMin.name, citizenId: zhouMin.citizenId, phone: zhouMin.phone, assurance: 2 });
    expect(copy.account.mandates).toMatchObject([{ organisation: '云州市小满面馆', capacity: 'operator' }]);
    const [, shop] = copy.parties;
    expect(copy.parties.map(({ name }) => name)).toEqual([zhouMin.name, '云州市小满面馆']);
    const answers = shop?.cases[0]?.answers.map(({ label, text, masked }) => [label, text, masked]);
    expect(shop?.cases[0]?.number).toBe(number);
    expect(JSON.stringify(answers)).toContain(food.officerPhone);
    expect(shop?.cases[0]?.answers.every(({ masked }) => !masked)).toBe(true);
    expect(shop?.licences.map(({ name }) => name)).toEqual(['营业执照']);
    expect(shop?.notices.map(({ kind }) => kind)).toEqual(['case-submitted']);

    const paths = [...files.keys()];
    const uploads = paths.filter((path) => path.startsWith(`files/${number}/`));
    expect(uploads.length).toBeGreaterThan(0);
    for (const path of uploads) expect(files.get(path)?.equals(picture)).toBe(true);
    const licence = paths.find((path) => path.startsWith('licences/营业执照-'));
    expect(
      files
        .get(licence ?? '')
        ?.subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    for (const path of [...uploads, licence ?? '']) expect(page).toContain(`href="${path}"`);
    for (const said of [zhouMin.citizenId, '云州市小满面馆', number, '收到了：食品经营许可']) expect(page).toContain(said);
    expect(page).not.toContain('http');
  });
  test('is put on record, shown, and told to the account', async () => {
    const before = (await take(zhou)).copy.copies.length;
    expect((await take(zhou)).copy.copies).toHaveLength(before + 1);
    expect((await zhou.get('/me/account/data')).body).toContain('以前下载过');
    await house.outbox.idle();
    expect((await zhou.get('/me/notices')).body).toContain('您的个人信息下载了一份');
  });
  test('is given to whoever knows the password, and to nobody who only finds the browser open', async () => {
    const before = (await take(zhou)).copy.copies.length;
    for (const [guess, message] of [
      ['guess', '密码不对，请再输一遍'],
      ['', '请填密码'],
    ] as const) {
      const answer = await zhou.post('/me/account/data', { password: guess });
      expect([answer.statusCode, answer.body.includes(message)]).toEqual([422, true]);
    }
    expect((await take(zhou)).copy.copies).toHaveLength(before + 1);
    expect((await house.app.inject({ url: '/me/account/data' })).headers.location).toMatch(/^\/sign-in/);
  });
  test('has nothing of anybody else, nor of whom one is only the agent of', async () => {
    const chen = await take(await browserOf(house, chenLi.phone));
    const all = [...chen.files.values()].map((file) => file.toString()).join('');
    for (const foreign of [number, zhouMin.citizenId, zhouMin.phone, '小满面馆']) expect(all).not.toContain(foreign);
    const he = await take(await browserOf(house, heJing.phone));
    expect(he.copy.parties.map(({ name }) => name)).toEqual([heJing.name]);
    expect(he.copy.account.mandates).toMatchObject([{ organisation: '云州市明德学校', capacity: 'agent' }]);
  });
});
