import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { food, handIn } from './hand-in.ts';
import { openPortal, type PortalHouse } from './portal-house.ts';

let house: PortalHouse;
beforeAll(async () => {
  house = await openPortal();
  const { person, organisation } = house.owners.noodleShop;
  const party = { kind: 'organisation', id: organisation } as const;
  await handIn(house, { kind: 'person', id: person, party, assurance: 2 }, 'food-business-licence', food);
});
afterAll(() => house.close());

const page = async (url: string) => (await house.app.inject({ url })).body;

describe('a life event', () => {
  test('leads from the first page to its services, in the order in which one does them', async () => {
    const [home, event] = [await page('/'), await page('/life-events/opening-restaurant')];
    expect(home).toContain('href="/life-events/opening-restaurant"');
    const places = ['individual-business-registration', 'food-business-licence', 'fire-check-commitment'].map((id) =>
      event.indexOf(`/services/${id}`),
    );
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
    expect(event).toContain('食品经营许可要先有营业执照');
  });
  test('is told in English as well', async () =>
    expect(await page('/life-events/opening-restaurant?lang=en')).toContain('The food licence asks for a business licence.'));
  test('is not there where nobody has written it', async () =>
    expect((await house.app.inject({ url: '/life-events/moon', headers: { accept: 'text/html' } })).statusCode).toBe(404));
});

describe('what is new', () => {
  test('is told from the versions, with the day', async () => {
    const news = await page('/new');
    expect(news).toContain('2026年11月20日');
    expect(news).toContain('新上线。');
    expect(await page('/')).toContain('href="/new"');
  });
  test('says what the next version changed', async () => {
    const { db, rooms, clock } = house;
    const now = await rooms.catalogue.guide('food-business-licence');
    if (now === undefined) throw new Error('no such service');
    const definition = structuredClone(now.definition);
    definition.guide.limits.promised = 4;
    clock.set('2026-11-21T02:00:00.000Z');
    const order = { implementationCode: now.implementationCode, at: clock.now() };
    await db.transaction({ kind: 'system', name: 'test' }, (tx) => rooms.catalogue.publish(tx, definition, order));
    await expect.poll(() => page('/new'), { timeout: 3_000 }).toContain('承诺时间由5个工作日改为4个工作日。');
    expect(await page('/new?lang=en')).toContain('Promised time changed from 5 to 4 working days.');
  });
});

test('what people applied for lately comes first under the search field, told as a name and no number', async () => {
  expect(await house.rooms.cases.mostUsed()).toEqual(['food-business-licence']);
  const chips = /<ul class="tb-chips".*?<\/ul>/s.exec(await page('/'))?.[0] ?? '';
  expect([...chips.matchAll(/href="([^"]+)"/g)].map(([, path]) => path).at(0)).toBe('/services/food-business-licence');
  expect(chips).not.toMatch(/1[件次份]/);
});

describe('the page of a department', () => {
  test('says what it does, where it is, and who looks over its decisions', async () => {
    const market = await page('/departments/market');
    for (const said of ['食品经营许可', '个体工商户设立登记', '云州市云湖大道8号', '向云州市人民政府申请行政复议', '云州市云湖区人民法院'])
      expect(market).toContain(said);
    expect(market).not.toContain('/services/school-bus-permit');
  });
  test('names the counters for its services, and those for everything', async () => {
    const [market, education] = [await page('/departments/market'), await page('/departments/education')];
    for (const counter of ['3号 综合窗口', '8号 企业登记和食品经营']) expect(market).toContain(counter);
    expect(market).not.toContain('12号');
    expect(education).toContain('12号 校车和交通');
  });
  test('names what it takes part in and others answer for', async () => {
    const police = await page('/departments/police');
    expect(police).toContain('参与办的事');
    expect(police).toContain('/services/school-bus-permit');
  });
  test('is led to from the guide and from where one asks', async () => {
    expect(await page('/services/food-business-licence')).toContain('href="/departments/market"');
    expect(await page('/ask')).toContain('href="/departments/education"');
    expect(await page('/departments')).toContain('href="/departments/education"');
  });
  test('is not there for a department that is not there', async () => {
    const answer = await house.app.inject({ url: '/departments/moon', headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.body.includes('没有这一页')]).toEqual([404, true]);
  });
  test('speaks English as well', async () =>
    expect(await page('/departments/market?lang=en')).toContain('Yunzhou Government Service Centre'));
});

describe('the map of the site', () => {
  test('names only pages that a stranger may open, for people and for machines alike', async () => {
    const xml = await house.app.inject({ url: '/sitemap.xml' });
    expect(xml.headers['content-type']).toContain('application/xml');
    const addresses = [...xml.body.matchAll(/<loc>http:\/\/localhost([^<]*)<\/loc>/g)].map(([, path = '']) => path);
    expect(addresses).toContain('/services/school-bus-permit');
    const map = await page('/sitemap');
    for (const path of addresses) {
      expect([path, (await house.app.inject({ url: path })).statusCode]).toEqual([path, 200]);
      expect(map).toContain(`href="${path}"`);
    }
  });
  test('is named to machines, and in the foot of every page', async () => {
    expect(await page('/robots.txt')).toContain('Sitemap: http://localhost/sitemap.xml');
    expect(await page('/privacy')).toContain('href="/sitemap"');
  });
});
