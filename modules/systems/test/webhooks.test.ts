import { spawnSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryView } from '../src/contract.ts';
import { type House, letIn, openHouse } from './house.ts';
import { openReceiver, snippet } from './receiver.ts';

let house: House;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let number = 0;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set(new Date().toISOString());
  receiver = await openReceiver();
});
afterEach(() => receiver.close());

const events = ['matter-done'];
const path = '/api/systems/me/webhooks';

/** A system that has subscribed, and its calls. */
async function subscribed(more: object = {}, of = 'market') {
  number += 1;
  const { id, key } = await letIn(house, { name: `推送${number}`, department: of });
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    house.callWith(key, { method, url: `${path}${url}`, ...(payload === undefined ? {} : { payload }) });
  const answer = await call('POST', '', { url: receiver.url, events, ...more });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  const { id: webhook, secret }: { id: string; secret: string } = answer.json();
  const deliveries = async (): Promise<DeliveryView[]> => (await call('GET', `/${webhook}/deliveries`)).json().deliveries;
  return { id, key, webhook, secret, call, deliveries };
}
const inSeconds = (seconds: number) => house.clock.set(new Date(Date.parse(house.clock.now()) + seconds * 1_000).toISOString());

describe('a webhook', () => {
  test('is told what it subscribed to, signed, with ids and a link and nothing else', async () => {
    const { secret, deliveries } = await subscribed();
    await house.happen('market', 'm1', { service: 'food', applicant: 'person:0190', name: '周敏' });
    await house.systems.deliverDue();
    const [event] = receiver.verified(secret);
    expect(event).toEqual({
      id: receiver.heard[0]?.headers['webhook-id'],
      type: 'matter-done',
      at: expect.any(String),
      matter: 'm1',
      service: 'food',
      link: 'https://zwfw.example/api/matters/m1',
    });
    expect(await deliveries()).toMatchObject([{ id: event?.id, event: 'matter-done', state: 'delivered', attempts: [{ status: 204 }] }]);
  });
  test('is signed so that Python checks it with what docs/api.md says, and nobody else could have', async () => {
    const { secret } = await subscribed();
    await house.happen('market', 'm2');
    await house.systems.deliverDue();
    const [post] = receiver.heard;
    const program = `${snippet('python')}
import sys
given = json.load(sys.stdin)
print(json.dumps(verify(given["secret"], given["headers"], given["body"].encode())))
`;
    const check = (input: object) =>
      spawnSync('python3', ['-c', program], { input: JSON.stringify({ secret, ...post, ...input }), encoding: 'utf8' });
    expect(JSON.parse(check({}).stdout)).toMatchObject({ matter: 'm2' });
    expect(check({ body: `${post?.body} ` }).stderr).toContain('not signed by us');
    expect(() => receiver.verify(secret, post?.headers ?? {}, `${post?.body} `)).toThrow('not signed by us');
    expect(() => receiver.verify('whsec_AAAA', post?.headers ?? {}, post?.body ?? '')).toThrow('not signed by us');
    expect(() => receiver.verify(secret, { ...post?.headers, 'webhook-timestamp': '1' }, post?.body ?? '')).toThrow('too old');
  });
  test('hears nothing of another department, another service, another event', async () => {
    const police = await subscribed({}, 'police');
    const food = await subscribed({ url: `${receiver.url}?food`, services: ['food'] });
    await house.happen('market', 'm3', { service: 'bus' });
    await house.happen('market', 'm4', { service: 'food' }, 'matter-dropped');
    expect([await police.deliveries(), await food.deliveries()]).toEqual([[], []]);
    await house.happen('market', 'm5', { service: 'food' });
    expect([(await police.deliveries()).length, (await food.deliveries()).length]).toEqual([0, 1]);
  });
  test('is told again with growing pauses while it is down, under the same id, until it answers', async () => {
    const { secret, deliveries } = await subscribed();
    receiver.answer(503);
    await house.happen('market', 'm6');
    await house.systems.deliverDue();
    await house.systems.deliverDue();
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: [{ status: 503 }] }]);
    receiver.answer(302);
    inSeconds(11);
    await house.systems.deliverDue();
    receiver.answer(200);
    inSeconds(30);
    await house.systems.deliverDue();
    expect(receiver.heard).toHaveLength(2);
    inSeconds(31);
    await house.systems.deliverDue();
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: [{ status: 503 }, { status: 302 }, { status: 200 }] }]);
    expect(new Set(receiver.verified(secret).map(({ id }) => id)).size).toBe(1);
  });
  test('is given up after a day, and told again when somebody asks', async () => {
    const { deliveries, call, webhook } = await subscribed();
    receiver.answer(500);
    await house.happen('market', 'm7');
    for (let tries = 0; tries < 11; tries += 1) {
      await house.systems.deliverDue();
      inSeconds(8 * 3_600);
    }
    await house.systems.deliverDue();
    const [given] = await deliveries();
    expect(given).toMatchObject({ state: 'given-up', attempts: { length: 11 } });
    receiver.answer(204);
    house.clock.set(new Date().toISOString());
    expect((await call('POST', `/${webhook}/deliveries/${given?.id}/replays`)).statusCode).toBe(202);
    await house.systems.deliverDue();
    expect(await deliveries()).toMatchObject([{ id: given?.id, state: 'delivered', attempts: { length: 12 } }]);
    expect((await call('POST', `/${webhook}/deliveries/${webhook}/replays`)).statusCode).toBe(404);
  });
  test('is told once although two processes deliver', async () => {
    const { secret, deliveries } = await subscribed();
    const processes = [house.systems, house.another()].map((one) => one.startDeliveries(5));
    await Promise.all(Array.from({ length: 12 }, (_, index) => house.happen('market', `many-${index}`)));
    const waiting = async () => (await deliveries()).some(({ state }) => state === 'waiting');
    while (await waiting()) await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all(processes.map((one) => one.stop()));
    const heard = receiver.verified(secret).map(({ matter }) => matter);
    expect(heard.toSorted()).toEqual(Array.from({ length: 12 }, (_, index) => `many-${index}`).toSorted());
  });
  test('that a killed process had taken is told by the next', async () => {
    const { deliveries } = await subscribed();
    await house.happen('market', 'm8');
    await house.sql(
      { kind: 'system', name: 'test' },
      `update systems.delivery set leased_until = now() + interval '60 seconds' where state = 'waiting'`,
    );
    await house.systems.deliverDue();
    expect(receiver.heard).toHaveLength(0);
    inSeconds(61);
    await house.systems.deliverDue();
    expect((await deliveries())[0]).toMatchObject({ state: 'delivered' });
  });
  test('is told under the old secret and the new one for a day, then under the new one alone', async () => {
    const { secret, call, webhook } = await subscribed();
    const renewed = (await call('POST', `/${webhook}/secrets`)).json().secret;
    await house.happen('market', 'm9');
    await house.systems.deliverDue();
    for (const each of [secret, renewed]) expect(receiver.verified(each)).toMatchObject([{ matter: 'm9' }]);
    await house.sql({ kind: 'system', name: 'test' }, `update systems.webhook set old_secret_until = now() - interval '1 second'`);
    await house.happen('market', 'm10');
    await house.systems.deliverDue();
    expect(receiver.verified(renewed)).toHaveLength(2);
    expect(() => receiver.verified(secret)).toThrow('not signed by us');
  });
  test('that ended is told nothing more, nor is a system that ended', async () => {
    const one = await subscribed();
    const other = await subscribed({ url: `${receiver.url}?other` });
    await house.happen('market', 'm11');
    await one.call('DELETE', `/${one.webhook}`);
    await house.call(house.administrator, { method: 'DELETE', url: `/api/systems/${other.id}` });
    await house.happen('market', 'm12');
    await house.systems.deliverDue();
    expect(receiver.heard).toEqual([]);
    expect((await one.call('GET', `/${one.webhook}/deliveries`)).statusCode).toBe(404);
  });
  test('of a system whose time is over is told nothing, and what waited once it is let in again', async () => {
    const { id, deliveries, secret } = await subscribed();
    const letInUntil = (day: string) =>
      house.sql({ kind: 'system', name: 'test' }, 'update systems.system set expires_on = $2 where id = $1', [id, day]);
    await house.happen('market', 'm13');
    await letInUntil('2020-01-01');
    await house.systems.deliverDue();
    expect(receiver.heard).toEqual([]);
    await letInUntil('2099-12-31');
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: [] }]);
    await house.systems.deliverDue();
    expect(receiver.verified(secret)).toMatchObject([{ matter: 'm13' }]);
  });
  test('that is paused is told nothing, and what happened meanwhile once it is resumed', async () => {
    const { call, webhook, deliveries, secret } = await subscribed();
    expect((await call('POST', `/${webhook}/pause`)).json()).toEqual({ id: webhook });
    expect((await call('GET', '')).json().webhooks).toMatchObject([{ id: webhook, pausedAt: expect.any(String) }]);
    await house.happen('market', 'm20');
    await house.systems.deliverDue();
    expect([receiver.heard.length, (await deliveries()).map(({ state }) => state)]).toEqual([0, ['waiting']]);
    expect((await call('POST', `/${webhook}/pause`)).json().type).toContain('paused-already');
    await call('DELETE', `/${webhook}/pause`);
    await house.systems.deliverDue();
    expect(receiver.verified(secret)).toMatchObject([{ matter: 'm20' }]);
    expect((await call('DELETE', `/${webhook}/pause`)).json().type).toContain('not-paused');
  });
  test('is told other events, of other services, from the next one on, and the record of changes says so', async () => {
    const { id, webhook, deliveries } = await subscribed();
    const url = `/api/systems/${id}/webhooks/${webhook}`;
    const change = (payload: object) => house.call(house.administrator, { method: 'PUT', url, payload });
    expect((await change({ events: ['matter-dropped'], services: ['food'] })).json()).toEqual({ id: webhook });
    await house.happen('market', 'm21', { service: 'food' });
    await house.happen('market', 'm22', { service: 'bus' }, 'matter-dropped');
    await house.happen('market', 'm23', { service: 'food' }, 'matter-dropped');
    expect((await deliveries()).map(({ event }) => event)).toEqual(['matter-dropped']);
    expect((await change({ events: ['case-invented'] })).json().errors).toMatchObject([{ field: 'events' }]);
    const { changes } = (await house.call(house.administrator, { url: `/api/administration/changes?q=${id}` })).json();
    expect(changes[0]).toMatchObject({
      act: 'changed',
      before: { events },
      after: { webhook: receiver.url, events: ['matter-dropped'], services: ['food'] },
    });
  });
  test('is kept by its system and by administrators, and by no other system', async () => {
    const one = await subscribed();
    const other = await subscribed({ url: `${receiver.url}?other` });
    const foreign = `/api/systems/${one.id}/webhooks/${one.webhook}`;
    expect((await house.callWith(other.key, { method: 'DELETE', url: foreign })).statusCode).toBe(404);
    expect((await other.call('DELETE', `/${one.webhook}`)).statusCode).toBe(404);
    expect((await house.call(house.administrator, { url: `${foreign}/deliveries` })).json()).toEqual({ deliveries: [] });
    const listed = (await house.call(house.administrator, { url: `/api/systems/${one.id}/webhooks` })).json();
    expect(listed.webhooks).toMatchObject([{ id: one.webhook, url: receiver.url, events }]);
    expect(JSON.stringify(listed)).not.toContain('whsec_');
  });
  test.each([
    [{ url: 'https://169.254.169.254/latest' }, 422, 'url'],
    [{ url: 'ftp://example.com/' }, 422, 'url'],
    [{ url: 'https://user:secret@example.com/' }, 422, 'url'],
    [{ url: 'no address' }, 422, 'url'],
    [{ events: ['case-invented'] }, 422, 'events'],
    [{ events: [] }, 400, 'events'],
  ])('is not added with %j', async (wrong, status, field) => {
    const { call } = await subscribed();
    const answer = await call('POST', '', { url: `${receiver.url}?wrong`, events, ...wrong });
    expect([answer.statusCode, answer.json().errors]).toMatchObject([status, [{ field }]]);
  });
  test('at one address is one webhook', async () => {
    const { call } = await subscribed();
    expect((await call('POST', '', { url: receiver.url, events })).statusCode).toBe(409);
  });
});

describe('outside a demonstration', () => {
  test('this machine and its network are told nothing, though a name leads there; an inner network is where it is listed', async () => {
    const strict = await openHouse({ reach: { networks: ['10.32.0.0/11'] } });
    const { key } = await letIn(strict, { name: '内网' });
    const add = (url: string) => strict.callWith(key, { method: 'POST', url: path, payload: { url, events } });
    for (const url of [receiver.url, 'https://127.0.0.1/', 'https://10.0.0.1/', 'https://[::1]/', 'http://example.com/'])
      expect([url, (await add(url)).statusCode]).toEqual([url, 422]);
    expect((await add('https://10.40.1.1/tongban')).statusCode).toBe(201);
    const { id } = (await add('https://localhost/tongban')).json();
    await strict.happen('market', 'm13');
    await strict.systems.deliverDue();
    const { deliveries } = (await strict.callWith(key, { url: `${path}/${id}/deliveries` })).json();
    expect(deliveries).toMatchObject([{ state: 'waiting', attempts: [{ fault: 'address-not-allowed' }] }]);
    await strict.close();
  });
});

describe('the events', () => {
  test('that can be subscribed to are listed for everyone, in both languages', async () => {
    const answer = await house.call({ kind: 'nobody' }, { url: '/api/webhook-events' });
    expect(answer.json().events).toContainEqual({ type: 'matter-done', summary: { zh: '办了一件事', en: 'Something was done' } });
  });
});
