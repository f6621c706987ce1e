import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CaseId } from '@tongban/cases/contract';
import { newId } from '@tongban/platform';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zhouMin } from '../src/demo/people.ts';
import { food, handIn } from './hand-in.ts';
import { openPortal, type PortalHouse, password } from './portal-house.ts';

type Event = { readonly type: string; readonly case?: string; readonly licence?: string; readonly link: string };
type Cookies = { [name: string]: string };

const own = { 'sec-fetch-site': 'same-origin' };
const events = ['case-submitted', 'case-accepted', 'case-granted', 'case-delivered', 'licence-issued', 'licence-revoked'];
let house: PortalHouse;
let key: string;
let secret: string;
const heard: Event[] = [];
/** The department's own system, which checks what it is told with a library of somebody else's. */
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = request.headers;
  const headers = { 'webhook-id': String(id), 'webhook-timestamp': String(at), 'webhook-signature': String(signature) };
  heard.push(new Webhook(secret).verify(Buffer.concat(chunks).toString(), headers) as Event);
  response.writeHead(204).end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  house = await openPortal();
  house.clock.set(new Date().toISOString());
  const administrator = await signedIn('admin');
  const terms = {
    department: 'market',
    name: '市场监管业务系统',
    contact: '市场监管局信息科',
    scopes: ['cases:read', 'cases:answers', 'licences:read', 'webhooks:manage'],
    networks: ['127.0.0.1/32'],
    requestsPerMinute: 600,
    expiresOn: '2099-12-31',
  };
  key = (await as(administrator, 'POST', '/api/systems', terms)).json().key;
  const { port } = server.address() as AddressInfo;
  const made = await call('POST', '/api/systems/me/webhooks', { url: `http://127.0.0.1:${port}/`, events, services: undefined });
  secret = made.json().secret;
});
afterAll(async () => {
  server.close();
  await house.close();
});

async function signedIn(staffNumber: string): Promise<Cookies> {
  const payload = { staffNumber, password };
  const answer = await house.app.inject({ method: 'POST', url: '/api/officials/session', headers: own, payload });
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]));
}
const as = (cookies: Cookies, method: 'GET' | 'POST', url: string, payload: object = {}) =>
  house.app.inject({ method, url, cookies, headers: { ...own, 'idempotency-key': newId() }, ...(method === 'GET' ? {} : { payload }) });
const call = (method: 'GET' | 'POST', url: string, payload?: object) =>
  house.app.inject({ method, url, headers: { authorization: `Bearer ${key}` }, ...(payload === undefined ? {} : { payload }) });
const must = async (staffNumber: string, id: CaseId, path: string, payload: object = {}) => {
  const answer = await as(await signedIn(staffNumber), 'POST', `/api/workbench/cases/${id}${path}`, payload);
  if (answer.statusCode !== 204) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`);
};
const told = async () => {
  await house.outbox.idle();
  await house.rooms.systems.deliverDue();
};
const follow = async ({ link }: Event) => (await call('GET', new URL(link).pathname)).json();

describe('a department’s own system', () => {
  test('hears of a case from submission to licence, and reads on by the links it was given', async () => {
    const { person, organisation } = house.owners.noodleShop;
    const zhou = { kind: 'person', id: person, party: { kind: 'organisation', id: organisation }, assurance: 2 } as const;
    const id = await handIn(house, zhou, 'food-business-licence', food);
    await told();
    expect(heard).toMatchObject([{ type: 'case-submitted', case: id, service: 'food-business-licence' }]);
    expect(await follow(heard[0] as Event)).toMatchObject({ id, stage: 'received', licences: [] });

    await must('lin.xiao', id, '/acceptance');
    const zheng = (await as(await signedIn('zheng.jie'), 'GET', '/api/officials/me')).json().id;
    await must('gao.yuan', id, '/tasks/site-check/completion', { agrees: true, opinion: '相符', with: zheng });
    await must('zheng.jie', id, '/tasks/site-check/confirmation', { confirms: true });
    await must('ma.jun', id, '/tasks/examine/completion', { agrees: true, opinion: '建议准予' });
    await must('song.yan', id, '/decision', { outcome: 'granted' });
    await told();
    expect(heard.map(({ type }) => type)).toEqual(['case-submitted', 'case-accepted', 'case-granted', 'licence-issued', 'case-delivered']);
    const issued = heard.find(({ type }) => type === 'licence-issued') as Event;
    expect(await follow(issued)).toMatchObject({ id: issued.licence, kind: 'food-business-licence', state: 'valid' });
    expect(await follow(heard[0] as Event)).toMatchObject({ stage: 'delivered', licences: [{ id: issued.licence }] });

    const looked = await call('POST', `/api/cases/${id}/looks`, { purpose: '写入监管台账', questions: ['area'] });
    expect(looked.json().answers).toMatchObject([{ question: 'area', value: '86.5' }]);
    expect((await house.rooms.access.looksAt(zhou))[0]).toMatchObject({ official: '市场监管业务系统', reason: '写入监管台账' });
    for (const personal of [zhouMin.name, zhouMin.phone, '小满', String(person), String(organisation)])
      expect(JSON.stringify([heard, await follow(issued)])).not.toContain(personal);
  });
  test('hears that a licence was revoked', async () => {
    const { licence } = heard.find(({ type }) => type === 'licence-issued') as Event;
    const basis = { law: '行政许可法', article: 69, paragraph: 1, item: 2 };
    expect((await as(await signedIn('song.yan'), 'POST', `/api/licences/${licence}/revocation`, { basis })).statusCode).toBe(200);
    await told();
    expect(heard.at(-1)).toMatchObject({ type: 'licence-revoked', licence });
    expect(await follow(heard.at(-1) as Event)).toMatchObject({ state: 'revoked' });
  });
  test('can subscribe to every event that the house publishes', async () => {
    const { events: all } = (await house.app.inject('/api/webhook-events')).json();
    expect(all.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining([...events, 'correction-requested', 'case-refused']),
    );
  });
});

describe('the page about the API', () => {
  test('names every route in the language of whoever reads, without a script', async () => {
    const { paths } = (await house.app.inject('/api/openapi.json')).json();
    const { '/api/cases/{id}/looks': look } = paths;
    const pageIn = async (language: string) => (await house.app.inject(`/api?lang=${language}`)).body;
    const [chinese, english] = [await pageIn('zh'), await pageIn('en')];
    for (const path of Object.keys(paths)) expect(chinese).toContain(` ${path}<`);
    expect(chinese).toContain(look.post.summary);
    expect(english).toContain(look.post.description.replaceAll("'", '&#39;'));
    expect(english).toContain('Another system with scope cases:answers');
    // The portal's own program stands in every page's head, and lists nothing.
    expect(chinese.slice(chinese.indexOf('<body'))).not.toContain('<script');
  });
});
