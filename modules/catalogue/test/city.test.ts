import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp, createMovableClock } from '@tongban/platform';
import { type TestDatabase, testDatabase } from '@tongban/platform/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCatalogue, readServiceFolder, serviceFoldersIn } from '../src/index.ts';

const clock = createMovableClock('2026-03-02T01:00:00.000Z');
const services = new URL('../../../services/', import.meta.url);
const folders = (await serviceFoldersIn(services)).map(({ pathname }) => pathname.split('/').at(-2) ?? '');
const authorities = (await departmentsIn(services)).map((id) => ({ id, uscc: '11990100MB00010K78', level: 3 }));

let database: TestDatabase;
let catalogue: ReturnType<typeof createCatalogue>;
let copy: string;

beforeAll(async () => {
  database = await testDatabase([{ name: 'catalogue', migrations: new URL('../migrations/', import.meta.url) }]);
  catalogue = createCatalogue({ db: database.db, clock });
  copy = await mkdtemp(join(tmpdir(), 'services-'));
  await cp(services, copy, { recursive: true });
});
afterAll(async () => {
  await rm(copy, { recursive: true });
  await database.close();
});

const publish = () => catalogue.publishFolder(pathToFileURL(copy), authorities);
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('the demo city’s services', () => {
  test('are published, each with its implementation code', async () => {
    const outcomes = await publish();
    expect(outcomes.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(folders.map((id) => `${id} published`));
    expect((await catalogue.guide('individual-business-registration'))?.implementationCode).toBe('11990100MB00010K783000131128000');
  });
  test('are unchanged at the next start', async () =>
    expect(new Set((await publish()).map(({ outcome }) => outcome))).toEqual(new Set(['unchanged'])));
  test('become a new version where a folder was changed, and only there', async () => {
    const file = join(copy, 'food-business-licence', 'guide.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('minutes: 15', 'minutes: 12'));
    const published = (await publish()).filter(({ outcome }) => outcome === 'published');
    expect(published.map(({ id }) => id)).toEqual(['food-business-licence']);
    expect((await catalogue.guide('food-business-licence'))?.version).toBe(2);
  });
  test('keep the version that applies where a folder is spoilt, and the others are published all the same', async () => {
    const file = join(copy, 'food-business-licence', 'guide.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('promised: 5', 'promised: 50'));
    expect((await publish()).find(({ outcome }) => outcome === 'refused')).toEqual({
      id: 'food-business-licence',
      outcome: 'refused',
      findings: [expect.objectContaining({ file: 'guide.yaml', field: 'guide.limits.promised', rule: 'promised-within-legal' })],
    });
    await writeFile(file, good);
    expect((await catalogue.guide('food-business-licence'))?.version).toBe(2);
  });
  test('stand under the themes of the first page, and a theme without any is not shown', async () => {
    const file = join(copy, 'themes.yaml');
    const listed = await readFile(file, 'utf8');
    await writeFile(file, listed.replace('popular:', '  - { audience: company, id: empty, name: 空, icon: fire }\npopular:'));
    await publish();
    const themes = await catalogue.themes();
    const named = (audience: string, id: string) => themes.find(({ theme }) => theme.audience === audience && theme.id === id)?.services;
    expect(ids(named('company', 'food') ?? [])).toEqual(['food-business-licence']);
    expect(ids(named('person', 'employment') ?? [])).toContain('individual-business-registration');
    const shorts = async (language: 'zh' | 'en') =>
      (await catalogue.themes(language)).flatMap(({ services: of }) => of.map(({ id, short }) => `${id} ${short}`));
    expect(await shorts('zh')).toEqual(expect.arrayContaining(['property-transfer 二手房过户', 'school-bus-permit 校车使用许可']));
    expect(await shorts('en')).toEqual(expect.arrayContaining(['property-transfer Home transfer', 'school-bus-permit School bus permit']));
    expect(themes.filter(({ services: of }) => of.length === 0)).toEqual([]);
    expect(new Set(themes.flatMap(({ services: of }) => ids(of)))).toEqual(new Set(folders));
    expect(await catalogue.theme('company', 'empty')).toEqual({ theme: expect.objectContaining({ name: '空' }), services: [] });
    expect(await catalogue.theme('company', 'moon')).toBeUndefined();
  });
  test('are not published while a life event leads to a service that is not there', async () => {
    const file = join(copy, 'life-events.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('service: property-transfer', 'service: moon-landing'));
    const rule = 'step-service-known';
    expect(await publish()).toEqual([
      { id: 'services', outcome: 'refused', findings: [expect.objectContaining({ file: 'life-events.yaml', rule })] },
    ]);
    await writeFile(file, good);
    await publish();
    expect((await catalogue.lifeEvents()).find(({ id }) => id === 'buying-home')?.steps[0]?.service.id).toBe('property-transfer');
  });
  test('are named on the first page in the city’s order', async () =>
    expect(ids(await catalogue.popular())).toEqual([
      'food-business-licence',
      'individual-business-registration',
      'residence-permit',
      'property-transfer',
      'no-criminal-record',
    ]));
});

describe('a question in everyday words finds the service', () => {
  const food = 'food-business-licence';
  const business = 'individual-business-registration';
  const bus = 'school-bus-permit';
  const hygiene = 'public-venue-hygiene-permit';
  const freight = 'road-freight-permit';
  const questions: readonly [string, string][] = [
    ['食品经营许可', food],
    ['许可食品', food],
    ['开饭馆', food],
    ['我想开个面馆要办什么证', food],
    ['饭店', food],
    ['奶茶', food],
    ['单位食堂', food],
    ['餐饮许可证怎么办', food],
    ['食品经营许克', food],
    ['食平经营许可', food],
    ['个体工商户设立登记', business],
    ['个体户', business],
    ['办营业执照', business],
    ['摆摊', business],
    ['创业开店', business],
    ['注册个体户', business],
    ['校车', bus],
    ['接送孩子的车', bus],
    ['校车标牌', bus],
    ['幼儿园班车', bus],
    ['ＸＹＺ校车', bus],
    ['卫生许可证', hygiene],
    ['开理发店', hygiene],
    ['开民宿', hygiene],
    ['大货车营运证', freight],
    ['跑运输', freight],
    ['开职业介绍所', 'hr-service-permit'],
    ['消防承诺', 'fire-check-commitment'],
    ['restaurant', food],
    ['How do I get a food licence?', food],
    ['bubble tea shops', food],
    ['sole trader', business],
    ['start a small business', business],
    ['school buses', bus],
    ['children to school', bus],
    ['buy an apartment', 'property-transfer'],
    ['my new baby', 'birth-registration'],
    ['I lost my job', 'unemployment-registration'],
    ['trucking company', freight],
    ['karaoke bar', 'entertainment-venue-permit'],
    ['police certificate for a job abroad', 'no-criminal-record'],
    ['开KTV', 'entertainment-venue-permit'],
    ['卖烟的证到期了', 'tobacco-retail-renewal'],
    ['二手房过户', 'property-transfer'],
    ['房产证', 'property-transfer'],
    ['办居住证', 'residence-permit'],
    ['给孩子上户口', 'birth-registration'],
    ['开无犯罪证明', 'no-criminal-record'],
    ['失业了', 'unemployment-registration'],
    ['没有工作', 'unemployment-registration'],
    ['没犯过罪的证明', 'no-criminal-record'],
    ['老人补贴', 'old-age-allowance'],
  ];
  test.each(questions)('%s', async (question, id) => expect(ids(await catalogue.search(question))[0]).toBe(id));
  test('and one about nothing the city does finds nothing', async () => expect(await catalogue.search('没有这种事儿的')).toEqual([]));
  test('and an empty one finds all', async () => expect(await catalogue.search('  ')).toHaveLength(folders.length));
  test('and one about something else finds nothing', async () => expect(await catalogue.search('火星移民')).toEqual([]));
  test('and whatever is typed is a question, not a command', async () => {
    for (const typed of [
      "'",
      "\\' | ''",
      "food' & !x",
      '%_',
      ':*',
      '()&|!<->',
      '\u{1F600}'.repeat(80),
      "'; drop table catalogue.search --",
    ])
      expect(Array.isArray(await catalogue.search(typed))).toBe(true);
  });
});

/** Every department that some service there names. */
async function departmentsIn(folder: URL): Promise<readonly string[]> {
  const read = await Promise.all((await serviceFoldersIn(folder)).map(readServiceFolder));
  const named = read.flatMap((service) => {
    if (!('definition' in service)) return [];
    const { guide, procedure, licence } = service.definition;
    const tasks = procedure.stages.flatMap(({ tasks: of }) => of.map(({ department }) => department));
    return [guide.authority, procedure.decision.department, licence.issuer, ...tasks];
  });
  return [...new Set(named)];
}

describe('the interface for other systems', () => {
  test('says the same as the pages', async () => {
    const nobody = { kind: 'nobody' } as const;
    const app = await createApp({
      log: pino({ level: 'silent' }),
      clock,
      sessions: async () => nobody,
      secureCookies: false,
      trustProxy: false,
    });
    await catalogue.routes?.(app);
    for (const id of folders) {
      const answer = await app.inject(`/api/services/${id}`);
      expect(answer.json()).toEqual(await catalogue.guide(id));
    }
    expect((await app.inject('/api/themes')).json()).toEqual({ themes: await catalogue.themes() });
    expect((await app.inject('/api/themes/company/food/services')).json().services).toHaveLength(1);
    expect((await app.inject('/api/themes/company/moon/services')).statusCode).toBe(404);
    await app.close();
  });
});
