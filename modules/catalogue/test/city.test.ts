import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createApp, createMovableClock } from '@tongban/platform';
import { type TestDatabase, testDatabase } from '@tongban/platform/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCatalogue } from '../src/index.ts';

const clock = createMovableClock('2026-03-02T01:00:00.000Z');
const services = new URL('../../../services/', import.meta.url);
const authorities = ['hall', 'market', 'education', 'police', 'transport', 'government'].map((id) => ({
  id,
  uscc: '11990100MB00010K78',
  level: 3,
}));

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
    expect(outcomes.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'food-business-licence published',
      'individual-business-registration published',
      'school-bus-permit published',
    ]);
    expect((await catalogue.guide('individual-business-registration'))?.implementationCode).toBe('11990100MB00010K783000131128000');
  });
  test('are unchanged at the next start', async () =>
    expect(new Set((await publish()).map(({ outcome }) => outcome))).toEqual(new Set(['unchanged'])));
  test('become a new version where a folder was changed, and only there', async () => {
    const file = join(copy, 'food-business-licence', 'guide.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('minutes: 15', 'minutes: 12'));
    expect((await publish()).map(({ outcome }) => outcome)).toEqual(['published', 'unchanged', 'unchanged']);
    expect((await catalogue.guide('food-business-licence'))?.version).toBe(2);
  });
  test('keep the version that applies where a folder is spoilt, and the others are published all the same', async () => {
    const file = join(copy, 'food-business-licence', 'guide.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('promised: 5', 'promised: 50'));
    expect((await publish())[0]).toEqual({
      id: 'food-business-licence',
      outcome: 'refused',
      findings: [expect.objectContaining({ file: 'guide.yaml', field: 'guide.limits.promised', rule: 'promised-within-legal' })],
    });
    await writeFile(file, good);
    expect((await catalogue.guide('food-business-licence'))?.version).toBe(2);
  });
  test('stand under the themes of the first page, and a theme without any is not shown', async () => {
    const themes = await catalogue.themes();
    expect(themes.map(({ theme, services: of }) => [theme.audience, theme.id, ids(of)])).toEqual([
      ['person', 'employment', ['individual-business-registration']],
      ['company', 'opening', ['individual-business-registration']],
      ['company', 'food', ['food-business-licence']],
      ['company', 'transport', ['school-bus-permit']],
    ]);
    expect(await catalogue.theme('company', 'fire')).toEqual({ theme: expect.objectContaining({ name: '消防' }), services: [] });
    expect(await catalogue.theme('company', 'moon')).toBeUndefined();
  });
  test('are named on the first page in the city’s order', async () =>
    expect(ids(await catalogue.popular())).toEqual(['food-business-licence', 'individual-business-registration', 'school-bus-permit']));
});

describe('a question in everyday words finds the service', () => {
  const food = 'food-business-licence';
  const business = 'individual-business-registration';
  const bus = 'school-bus-permit';
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
  ];
  test.each(questions)('%s', async (question, id) => expect(ids(await catalogue.search(question))[0]).toBe(id));
  test('and an empty one finds all', async () => expect(await catalogue.search('  ')).toHaveLength(3));
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
    for (const id of ['food-business-licence', 'school-bus-permit', 'individual-business-registration']) {
      const answer = await app.inject(`/api/services/${id}`);
      expect(answer.json()).toEqual(await catalogue.guide(id));
    }
    expect((await app.inject('/api/themes')).json()).toEqual({ themes: await catalogue.themes() });
    expect((await app.inject('/api/themes/company/food/services')).json().services).toHaveLength(1);
    expect((await app.inject('/api/themes/company/moon/services')).statusCode).toBe(404);
    await app.close();
  });
});
