import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, letIn, official, openHouse, terms } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const me = (key: string, address?: string) => house.callWith(key, { url: '/api/systems/me' }, address);
const asAdministrator = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  house.call(house.administrator, { method, url, ...(payload === undefined ? {} : { payload }) });
const listed = async (id: string) =>
  (await asAdministrator('GET', '/api/systems')).json().systems.find((one: { id: string }) => one.id === id);

describe('a system that an administrator lets in', () => {
  test('calls with its key and learns who it is, and not whom we call about it', async () => {
    const { id, key } = await letIn(house, { name: '一号' });
    const answer = await me(key);
    expect(answer.statusCode).toBe(200);
    const { contact: _, ...open } = terms;
    expect(answer.json()).toEqual({ ...open, id, name: '一号' });
  });
  test('is shown its key once: we keep a hash, and whom to call is sealed', async () => {
    const { id, key } = await letIn(house, { name: '二号' });
    const kept = JSON.stringify([
      await house.sql({ kind: 'system', name: 'test' }, 'select * from systems.system'),
      await house.sql({ kind: 'system', name: 'test' }, 'select * from systems.key'),
      await house.sql({ kind: 'system', name: 'test' }, 'select * from administration.change'),
      house.logged,
    ]);
    for (const secret of [key, '周工', '0123009']) expect(kept).not.toContain(secret);
    expect(await listed(id)).toMatchObject({ contact: '周工 0990-0123009', keys: [{ hint: key.slice(-4) }] });
    expect(JSON.stringify(await listed(id))).not.toContain(key);
  });
  test('stands in the record of changes', async () => {
    const { id } = await letIn(house, { name: '三号' });
    await asAdministrator('DELETE', `/api/systems/${id}`);
    const { changes } = (await asAdministrator('GET', `/api/administration/changes?q=${id}`)).json();
    expect(changes.map(({ act, kind, name }: { act: string; kind: string; name: string }) => [act, kind, name])).toEqual([
      ['ended', 'system', '三号'],
      ['added', 'system', '三号'],
    ]);
  });
  test.each([
    [{ name: '一号' }, 409, 'name'],
    [{ name: '四号', department: 'nowhere' }, 422, 'department'],
    [{ name: '四号', networks: ['192.0.2.7'] }, 422, 'networks.0'],
    [{ name: '四号', networks: [] }, 400, 'networks'],
    [{ name: '四号', scopes: ['cases:write'] }, 400, 'scopes.0'],
    [{ name: '四号', expiresOn: '2099-02-30' }, 400, 'expiresOn'],
  ])('is not let in with %j', async (wrong, status, field) => {
    const answer = await asAdministrator('POST', '/api/systems', { ...terms, ...wrong });
    expect([answer.statusCode, answer.json().errors]).toMatchObject([status, [{ field }]]);
  });
});

describe('a key', () => {
  test('is followed by another and counts beside it until its hours are over', async () => {
    const { id, key } = await letIn(house, { name: '换钥' });
    const next = (await asAdministrator('POST', `/api/systems/${id}/keys`, { overlapHours: 2 })).json().key;
    expect([(await me(key)).statusCode, (await me(next)).statusCode]).toEqual([200, 200]);
    house.clock.set(new Date(Date.now() + 2 * 3_600_000 + 1_000).toISOString());
    expect([(await me(key)).statusCode, (await me(next)).statusCode]).toEqual([401, 200]);
    house.clock.set(new Date().toISOString());
  });
  test('that was revoked is refused at its next call', async () => {
    const { id, key } = await letIn(house, { name: '吊销' });
    expect((await me(key)).statusCode).toBe(200);
    const [{ id: keyId }] = (await listed(id)).keys;
    expect((await asAdministrator('DELETE', `/api/systems/${id}/keys/${keyId}`)).statusCode).toBe(204);
    const answer = await me(key);
    expect([answer.statusCode, answer.json().type]).toEqual([401, 'urn:tongban:problem:key-refused']);
    expect((await listed(id)).keys[0]).toMatchObject({ revokedAt: expect.any(String), lastUsedAt: expect.any(String) });
  });
  test('counts no longer once its system ended, or its last day is over', async () => {
    const { id, key } = await letIn(house, { name: '到期', expiresOn: '2030-01-31' });
    house.clock.set('2030-01-31T15:59:00.000Z');
    expect((await me(key)).statusCode).toBe(200);
    house.clock.set('2030-01-31T16:00:00.000Z');
    expect((await me(key)).statusCode).toBe(401);
    house.clock.set(new Date().toISOString());
    await asAdministrator('DELETE', `/api/systems/${id}`);
    expect((await me(key)).statusCode).toBe(401);
    expect((await asAdministrator('POST', `/api/systems/${id}/keys`, { overlapHours: 0 })).json().type).toContain('system-ended');
  });
  test('is refused from another network, and when it is none of ours', async () => {
    const { key } = await letIn(house, { name: '来源' });
    expect((await me(key, '198.51.100.1')).json()).toMatchObject({ status: 403, type: 'urn:tongban:problem:network-not-allowed' });
    for (const wrong of ['tongban_guess', 'x', '']) expect((await me(wrong)).statusCode).toBe(401);
    const basic = await house.app.inject({ url: '/api/systems/me', headers: { authorization: 'Basic eDp5' } });
    expect(basic.statusCode).toBe(401);
  });
  test('may do what its scopes say and nothing else: neither an official’s work nor another system’s', async () => {
    const narrow = await letIn(house, { name: '只读', scopes: ['cases:read'] });
    const wide = await letIn(house, { name: '推送' });
    expect((await house.callWith(narrow.key, { url: '/api/systems/me/webhooks' })).statusCode).toBe(403);
    expect((await house.callWith(wide.key, { url: '/api/systems/me/webhooks' })).json()).toEqual({ webhooks: [] });
    expect((await house.callWith(wide.key, { url: `/api/systems/${narrow.id}/webhooks` })).statusCode).toBe(404);
    expect((await house.callWith(wide.key, { url: '/api/systems' })).statusCode).toBe(403);
    expect((await house.callWith(wide.key, { method: 'DELETE', url: `/api/systems/${narrow.id}` })).statusCode).toBe(403);
    expect(house.refusals.at(-1)).toMatchObject({ reason: 'not-allowed', actor: { kind: 'system-key', id: wide.id } });
  });
  test('is slowed down by itself when its system calls too often', async () => {
    const slow = await letIn(house, { name: '慢', requestsPerMinute: 2 });
    const other = await letIn(house, { name: '快' });
    const statuses = [];
    for (let calls = 0; calls < 3; calls += 1) statuses.push((await me(slow.key)).statusCode);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await me(slow.key)).headers['retry-after']).toBeDefined();
    expect((await me(other.key)).statusCode).toBe(200);
  });
  test('follows what an administrator changed from its next call on', async () => {
    const { id, key } = await letIn(house, { name: '改' });
    const { department: _, ...changed } = { ...terms, name: '改了', networks: ['203.0.113.0/24'] };
    expect((await asAdministrator('PUT', `/api/systems/${id}`, changed)).json()).toEqual({ id });
    expect((await me(key)).statusCode).toBe(403);
    expect((await me(key, '203.0.113.9')).json()).toMatchObject({ name: '改了' });
  });
});

describe('the database itself', () => {
  test('shows keys and systems to administrators alone, and a system itself', async () => {
    const { id } = await letIn(house, { name: '库' });
    const self = { kind: 'system-key', id, name: '库', department: 'market', scopes: [] } as unknown as Parameters<House['sql']>[0];
    expect(await house.sql(self, 'select id from systems.system')).toEqual([{ id }]);
    expect(await house.sql(self, 'select id from systems.key')).toEqual([]);
    for (const actor of [official('clerk'), official('supervisor'), { kind: 'nobody' } as const]) {
      expect(await house.sql(actor, 'select id from systems.system')).toEqual([]);
      expect(await house.sql(actor, 'select id from systems.key')).toEqual([]);
    }
    expect(await house.sql(self, `update systems.system set scopes = '{cases:answers}' returning id`)).toEqual([]);
  });
});
