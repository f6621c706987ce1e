import { mask } from '@tongban/identifiers';
import { languageNames } from '@tongban/ui';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officials } from '../src/demo/officials.ts';
import { businesses, school } from '../src/demo/organisations.ts';
import { fangZhiyuan, heJing, people, shenJia, zhouMin } from '../src/demo/people.ts';
import { deskOf } from './desk.ts';
import { begin, bus, busOf, fillIn, food, handIn, registration } from './hand-in.ts';
import { browserOf, openPortal, type Person, type PortalHouse, password } from './portal-house.ts';
import { casesAtEveryStage, type Stages, written } from './stages.ts';
import { unzip } from './unzip.ts';

type Browser = Awaited<ReturnType<typeof browserOf>>;

const oneBus = busOf('云Z12345', heJing.citizenId);
const isChinese = (text: unknown): text is string => typeof text === 'string' && /\p{Script=Han}/u.test(text);

/** What people are called, where they are, and what they wrote: it stays as it is in every language. */
const ownWords = [
  ...[...people, fangZhiyuan, shenJia, ...officials].flatMap(({ name }) => [name, mask(name)]),
  ...[...Object.values(businesses), school.registered].flatMap(({ name, address }) => [name, address]),
  ...Object.values(businesses).map(({ scope }) => scope),
  ...[food, bus, oneBus, registration, written].flatMap((answers) => Object.values(answers).flat()),
  // What the visitor looked for, how the other language is called there, and what values of the API are like.
  ...['食品', languageNames.zh, '校车', '辆', '个体户', '个'],
].filter(isChinese);

let house: PortalHouse;
let shop: Person;
let stranger: Browser;
let zhou: Browser;
let party: string;
let stages: Stages;
const found = new Set<string>();
const opened = new Set<string>();
const told = () => {
  const all = [...found];
  found.clear();
  return all;
};

beforeAll(async () => {
  house = await openPortal();
  const { person, organisation } = house.owners.noodleShop;
  shop = { kind: 'person', id: person, party: { kind: 'organisation', id: organisation }, assurance: 2 };
  for (const id of ['food-business-licence', 'school-bus-permit', 'individual-business-registration']) {
    const { form } = (await house.rooms.catalogue.guide(id))?.definition ?? {};
    ownWords.push(
      ...(form?.pages ?? [])
        .flatMap(({ questions }) => questions.map((question) => 'example' in question && question.example))
        .filter(isChinese),
    );
  }
  ownWords.sort((one, other) => other.length - one.length);
  party = `organisation:${organisation}`;
  stranger = await browserOf(house, undefined, { language: 'en' });
  zhou = await browserOf(house, zhouMin.phone, { language: 'en' });
});
afterAll(() => house.close());

/** Chinese on a page in English that is not somebody's own word, and whatever is not marked as Chinese there. */
function chineseOn(html: string): readonly string[] {
  const read = html
    .replaceAll(/<textarea.*?<\/textarea>|<a [^>]*hreflang="zh-CN".*?<\/a>/gs, '')
    .replaceAll(/(<input[^>]*) value="[^"]*"/g, '$1');
  const unmarked = read.replaceAll(/<span lang="zh-CN">.*?<\/span>|<title>.*?<\/title>|="[^"]*"/gs, '');
  const attributes = [...read.matchAll(/="([^"]*)"/g)].map(([, value]) => value).join('\n');
  const all = `${attributes}\n${read.replaceAll(/<[^>]*>/g, '')}`;
  return [...around(withoutOwn(all)), ...around(unmarked).map((part) => `not marked as Chinese: ${part}`)];
}

const withoutOwn = (text: string) => ownWords.reduce((rest, own) => rest.replaceAll(own, ''), text);

const around = (text: string) =>
  [...text.matchAll(/\p{Script=Han}+/gu)].map(({ 0: part, index }) => text.slice(Math.max(0, index - 20), index + part.length + 10));

const pathOf = (url: string) => url.replace(/\?.*/, '');

const patternOf = (path: string) => {
  const is = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:[a-z]+/gi, '[^/]+')}$`).test(path);
  return house.pages.find((pattern) => pattern === path) ?? house.pages.find(is);
};

/** Reads an answer; a page is put among those that were opened, and what is wrong with it among what was found. */
function read(url: string, { statusCode, headers, body }: Awaited<ReturnType<Browser['get']>>): string {
  if (!String(headers['content-type']).startsWith('text/html') || statusCode >= 500) throw new Error(`${url}: ${statusCode} ${body}`);
  const pattern = patternOf(pathOf(url));
  if (statusCode === 200 && pattern !== undefined) opened.add(pattern);
  for (const part of chineseOn(body)) found.add(`${pattern ?? url}: ${part}`);
  return body;
}

/** Opens every page that can be reached by links from here. */
async function walk(browser: Browser, from: string, seen: Set<string> = new Set()): Promise<void> {
  const waiting = [from];
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const path = pathOf(url);
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await browser.get(url);
    if (answer.statusCode === 303) {
      waiting.push(String(answer.headers.location));
      continue;
    }
    const links = [...read(url, answer).matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
    waiting.push(...links.filter((link) => !/[?&]lang=/.test(link) && patternOf(pathOf(link)) !== undefined));
  }
}

test('every page that a stranger reaches is told in English', async () => {
  await walk(stranger, '/');
  for (const url of [
    '/search?q=%E9%A3%9F%E5%93%81',
    '/search?q=nothing',
    '/nowhere',
    '/offline',
    '/counter',
    '/recover',
    '/recover/done',
    '/recover/asked',
    '/counter/done',
    '/demo/mail',
    '/recover/none',
  ])
    read(url, await stranger.get(url));
  for (const [url, fields] of [
    ['/sign-in', {}],
    ['/sign-in', { identifier: zhouMin.phone, password: 'wrong' }],
    ['/track', { number: '1', password: '2' }],
    ['/counter', { code: '1' }],
    ['/recover', {}],
    ['/register', {}],
    ['/register', { name: shenJia.name, citizenId: '1', phone: '1', next: '1' }],
  ] as const)
    read(url, await stranger.post(url, fields));
  expect(told()).toEqual([]);
});

test('so is every form, with what is wrong in it', async () => {
  await zhou.post('/me/party', { party });
  for (const [service, answers] of [
    ['food-business-licence', food],
    ['school-bus-permit', { ...bus, ...oneBus }],
  ] as const) {
    const { draft, next } = await begin(house, shop, service);
    const meet = async ({ page, item }: { page: string; item?: number }) => {
      const url = `/drafts/${draft}/${page}${item === undefined ? '' : `/${item}`}`;
      read(url, await zhou.get(url));
      const refused = await zhou.post(url, {});
      if (refused.statusCode === 422) read(url, refused);
    };
    await fillIn(house, shop, draft, next, answers, meet);
    read(`/drafts/${draft}/check`, await zhou.get(`/drafts/${draft}/check`));
    read(`/drafts/${draft}/check`, await zhou.post(`/drafts/${draft}/check`, {}));
  }
  expect(told()).toEqual([]);
});

test('so is everything of one’s own: cases at every stage, notices, licences, looks, the account', async () => {
  await zhou.post('/me/account/mailbox', { address: 'zhou@shop.example', language: 'en', password });
  const mailed = async (pattern: RegExp) => {
    await house.outbox.idle();
    return house.mails().flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])[0] ?? 'nothing-mailed';
  };
  read('/me/account/mailbox/code', await zhou.get('/me/account/mailbox/code'));
  await zhou.post('/me/account/mailbox/code', { code: await mailed(/code=(\d{8})/) });
  stages = await casesAtEveryStage(house, shop);
  await handIn(house, { ...shop, party: { kind: 'person', id: shop.id } }, 'individual-business-registration', registration);
  await stranger.post('/recover', { identifier: zhouMin.phone });
  const recovery = await mailed(/http:\/\/localhost(\/recover\/[\w-]{43})/);
  read(recovery, await stranger.get(recovery));
  await walk(stranger, '/demo/mail');
  const seen = new Set<string>();
  for (const from of [
    '/me',
    `/cases/${stages.correcting}/correction`,
    '/me/offline',
    '/services/food-business-licence/drafts',
    '/me/account/mailbox/removal',
  ])
    await walk(zhou, from, seen);
  expect(told()).toEqual([]);
});

test('so is the copy of all that is held on oneself', async () => {
  const { rawPayload } = await zhou.post('/me/account/data', { password });
  const [[path = '', page] = []] = [...unzip(rawPayload)].filter(([name]) => name.endsWith('.html'));
  for (const part of chineseOn(String(page))) found.add(`${path}: ${part}`);
  expect(told()).toEqual([]);
});

test('and what officials see of the cases and at the counter', async () => {
  const cases = ['inbox?all=true', 'inbox.csv?all=true', ...Object.values(stages).map((id) => `cases/${id}`)];
  const handling = cases.map((url) => `/api/workbench/${url}`);
  const views = {
    'lin.xiao': handling,
    'gao.yuan': handling,
    'zheng.jie': handling,
    'ma.jun': handling,
    'song.yan': handling,
    'luo.qing': ['/api/workbench/supervision'],
  };
  const hear = (url: string, { statusCode, body }: Awaited<ReturnType<Browser['get']>>) => {
    if (statusCode >= 300) throw new Error(`${url}: ${statusCode} ${body}`);
    for (const part of around(withoutOwn(body))) found.add(`${url.replaceAll(/[0-9a-f-]{36}/g, ':id')}: ${part}`);
    return body;
  };
  for (const [who, urls] of Object.entries(views)) {
    const desk = await deskOf(house, who, 'en');
    for (const url of ['/api/officials/me', ...urls]) hear(url, await desk('GET', url));
  }
  const clerk = await deskOf(house, 'lin.xiao', 'en');
  const { id } = JSON.parse(
    hear('/api/counter/visits', await clerk('POST', '/api/counter/visits', { citizenId: zhouMin.citizenId, name: zhouMin.name })),
  );
  const visit = JSON.parse(hear('visit', await clerk('GET', `/api/counter/visits/${id}`)));
  const order = { service: 'individual-business-registration', party: visit.parties[0].party };
  const begun = JSON.parse(hear('begin', await clerk('POST', `/api/counter/visits/${id}/applications`, order)));
  hear('application', await clerk('GET', `/api/counter/applications/${begun.id}`));
  expect(told()).toEqual([]);
});

test('and no page of the portal was left out', () => expect(house.pages.filter((page) => !opened.has(page))).toEqual([]));
