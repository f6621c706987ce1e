import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';
import { fill, food, picture, registration, start } from './journey.ts';
import { noodleShop, people } from './people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a person begins an application', () => {
  test('only if identified as well as the service asks, and is told which level that is', async () =>
    expect(await house.cases.startDraft(house.wang, 'individual-business-registration')).toMatchObject({
      started: false,
      refusal: 'assurance-too-low',
      needed: 2,
    }));
  test('only for a party that the service is for', async () =>
    expect(await house.cases.startDraft(house.chen, 'food-business-licence')).toMatchObject({ refusal: 'wrong-kind-of-applicant' }));
  test('only for an organisation that has given a mandate', async () => {
    const intruder = { ...house.chen, party: house.zhou.party };
    expect(await house.cases.startDraft(intruder, 'food-business-licence')).toMatchObject({ refusal: 'no-mandate' });
  });
  test('only for a service that there is', async () =>
    expect(await house.cases.startDraft(house.chen, 'moon-landing')).toMatchObject({ refusal: 'service-unknown' }));
});

describe('an application is filled in', () => {
  test('without being asked what licence and register say, which is shown with its source', async () => {
    const { draft, next } = await start(house, house.zhou, 'food-business-licence');
    expect(next).toEqual({ page: 'businessForm' });
    const page = await house.cases.draftPage(house.zhou, draft, { page: 'businessForm' });
    expect(page?.known).toContainEqual({
      label: '经营场所',
      text: noodleShop.address,
      source: '您的营业执照（市场监管局）',
      readAt: expect.stringContaining('2026-11-20T08:05'),
      page: { page: 'place' },
    });
    expect(page?.known.find(({ label }) => label === '经营者名称')).not.toHaveProperty('page');
    expect(page?.step).toEqual({ number: 1, of: 8 });
  });
  test('and what is known but may have changed can be put right, which leaves its source behind', async () => {
    const { draft } = await start(house, house.zhou, 'food-business-licence');
    const place = await house.cases.draftPage(house.zhou, draft, { page: 'place' });
    expect(place?.answers).toEqual({ address: noodleShop.address });
    await house.cases.savePage(house.zhou, draft, { page: 'place' }, { address: '云州市青石街20号' });
    const check = await house.cases.checkDraft(house.zhou, draft);
    const rows = check?.sections.flatMap((section) => section.rows);
    expect(rows?.find(({ question }) => question === 'address')).toEqual({
      question: 'address',
      label: '经营场所',
      text: '云州市青石街20号',
      page: { page: 'place' },
    });
    await house.cases.savePage(house.zhou, draft, { page: 'place' }, { address: noodleShop.address });
  });
  test('and says on the page what is wrong', async () => {
    const { draft } = await start(house, house.zhou, 'food-business-licence');
    const saved = await house.cases.savePage(house.zhou, draft, { page: 'size' }, { area: '八十六' });
    expect(saved).toEqual({
      saved: false,
      problems: [{ question: 'area', message: '面积请填数字，比如86.5。您填的是“八十六”' }],
      entered: { area: '八十六' },
    });
  });
  test('and gone on with another day on the page where it was left', async () => {
    const { draft } = await start(house, house.zhou, 'food-business-licence');
    await house.cases.savePage(house.zhou, draft, { page: 'businessForm' }, { form: 'catering' });
    const again = await house.cases.startDraft(house.zhou, 'food-business-licence');
    expect(again).toMatchObject({ started: true, draft, resumed: true, next: { page: 'cateringProjects' } });
    expect(await house.cases.myDrafts(house.zhou)).toMatchObject([
      { id: draft, next: { page: 'cateringProjects' }, expiresOn: '2026-12-20' },
    ]);
  });
  test('by the way its answers open, and back to the check page after changing one answer', async () => {
    const { draft, next } = await start(house, house.zhou, 'food-business-licence');
    const walked = await fill(house, house.zhou, draft, next, food);
    expect(walked).toEqual([
      'cateringProjects',
      'online',
      'size',
      'people',
      'safetyOfficer',
      'layoutFiles',
      'equipmentFiles',
      'rulesFiles',
    ]);
    expect(await house.cases.savePage(house.zhou, draft, { page: 'people' }, { staff: '4' })).toEqual({ saved: true, next: 'check' });
    expect(await house.cases.savePage(house.zhou, draft, { page: 'online' }, { sellsOnline: 'yes' })).toEqual({
      saved: true,
      next: { page: 'onlineShop' },
    });
    await house.cases.savePage(house.zhou, draft, { page: 'online' }, { sellsOnline: 'no' });
  });
  test('and lies open to nobody else, not even to the same person acting for another', async () => {
    const { draft } = await start(house, house.zhou, 'food-business-licence');
    for (const other of [house.chen, house.he, house.zhouHerself]) {
      expect(await house.cases.checkDraft(other, draft)).toBeUndefined();
      expect(await house.cases.savePage(other, draft, { page: 'size' }, { area: '1' })).toBeUndefined();
      expect(await house.cases.discardDraft(other, draft)).toBe(false);
    }
  });
  test('and is gone after thirty days', async () => {
    const { draft } = await start(house, house.chen, 'individual-business-registration');
    house.clock.set('2026-12-20T08:10:00.000Z');
    expect(await house.cases.checkDraft(house.chen, draft)).toBeUndefined();
    expect(await house.cases.myDrafts(house.chen)).toEqual([]);
    await house.cases.sweepTimers();
    house.clock.set('2026-11-20T09:00:00.000Z');
    expect(await house.cases.checkDraft(house.chen, draft)).toBeUndefined();
  });
  test('or is thrown away by whoever began it', async () => {
    const { draft } = await start(house, house.chen, 'individual-business-registration');
    expect(await house.cases.discardDraft(house.chen, draft)).toBe(true);
    expect(await house.cases.myDrafts(house.chen)).toEqual([]);
  });
});

describe('a file is handed in', () => {
  test('only if it is what its name says', async () => {
    const { draft } = await start(house, house.zhou, 'food-business-licence');
    const attach = (name: string, bytes: Uint8Array) =>
      house.cases.attachFile(house.zhou, draft, { page: 'layoutFiles' }, 'layoutFiles', { name, bytes });
    expect(await attach('图.png', Buffer.from('<script>alert(1)</script>'))).toMatchObject({
      attached: false,
      problem: { question: 'layoutFiles', message: expect.stringContaining('PDF、JPG或者PNG') },
    });
    expect(await attach('图.pdf', picture)).toMatchObject({ attached: false });
    const attached = await attach('../../图.png', picture);
    expect(attached).toMatchObject({ attached: true, file: { name: '图.png', type: 'image/png', bytes: picture.length } });
  });
  test('to the question that asks for it, and to no other', async () => {
    const { draft } = await start(house, house.zhou, 'food-business-licence');
    const upload = { name: '图.png', bytes: picture };
    expect(await house.cases.attachFile(house.zhou, draft, { page: 'layoutFiles' }, 'rulesFiles', upload)).toBeUndefined();
  });
  test('and can be looked at by whoever handed it in, and taken away again', async () => {
    const { draft } = await start(house, house.zhou, 'food-business-licence');
    const upload = { name: '图.png', bytes: picture };
    const attached = await house.cases.attachFile(house.zhou, draft, { page: 'layoutFiles' }, 'layoutFiles', upload);
    const file = attached?.attached ? attached.file.file : '';
    expect(Buffer.from((await house.cases.file(house.zhou, draft, file))?.bytes ?? [])).toEqual(picture);
    expect(await house.cases.file(house.chen, draft, file)).toBeUndefined();
    expect(await house.cases.removeFile(house.zhou, draft, { page: 'layoutFiles' }, 'layoutFiles', file)).toBe(true);
    expect(await house.cases.file(house.zhou, draft, file)).toBeUndefined();
  });
});

describe('a licence that the vault does not have', () => {
  test('is handed in instead', async () => {
    const { draft, next } = await start(house, house.he, 'food-business-licence');
    expect(await fill(house, house.he, draft, next, { ...food, address: '云州市学府路66号' })).toContain('businessLicenceFiles');
    const check = await house.cases.checkDraft(house.he, draft);
    expect(check?.evidence.find(({ id }) => id === 'businessLicence')).toMatchObject({
      source: 'upload',
      grade: 'C',
      files: [{ type: 'image/png' }],
    });
  });
});

describe('a repeating group', () => {
  const member = { memberName: '陈明', memberCitizenId: people.zhou.citizenId };
  test('takes items one by one, checks each, and is left when there are enough', async () => {
    const { draft } = await start(house, house.chen, 'individual-business-registration');
    await house.cases.savePage(house.chen, draft, { page: 'composition' }, { composition: 'family' });
    const list = { page: 'members' };
    expect(await house.cases.savePage(house.chen, draft, list, {})).toMatchObject({ saved: false });
    const first = await house.cases.addItem(house.chen, draft, 'members');
    expect(first).toEqual({ page: 'members', item: 0 });
    const wrong = await house.cases.savePage(house.chen, draft, { page: 'members', item: 0 }, { ...member, memberCitizenId: '1' });
    expect(wrong).toMatchObject({ saved: false, problems: [{ question: 'memberCitizenId', item: 0 }] });
    expect(await house.cases.savePage(house.chen, draft, { page: 'members', item: 0 }, member)).toEqual({ saved: true, next: list });
    const page = await house.cases.draftPage(house.chen, draft, list);
    expect(page?.items).toEqual({
      rows: [{ item: 0, name: '第1名家庭成员', text: '陈明', complete: true }],
      mayAdd: true,
      mayRemove: true,
    });
    expect(await house.cases.savePage(house.chen, draft, list, {})).toMatchObject({ saved: true });
    expect(await house.cases.removeItem(house.chen, draft, { page: 'members', item: 0 })).toEqual(list);
    expect((await house.cases.draftPage(house.chen, draft, list))?.items?.rows).toEqual([]);
  });
  test('is not asked at all where its condition does not hold', async () => {
    const { draft, next } = await start(house, house.chen, 'individual-business-registration');
    await house.cases.savePage(house.chen, draft, { page: 'composition' }, { composition: 'individual' });
    expect(await house.cases.draftPage(house.chen, draft, { page: 'members' })).toBeUndefined();
    expect(await fill(house, house.chen, draft, next, registration)).not.toContain('members');
  });
});
