import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, clerk, type House, hall, openHouse, system } from './fixtures.ts';

let house: House;
let id: string;
let counter: string;
beforeAll(async () => {
  house = await openHouse();
  id = (await add(hall)).json().id;
});
afterAll(() => house.close());

const path = '/api/administration/halls';
const call = (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  house.call(administrator, { method, url, ...(payload && { payload }) });
const add = (body: object) => call('POST', path, body);
const open = async () => (await house.call({ kind: 'nobody' }, { url: '/api/halls' })).json().halls;
const food = { number: '3号', name: '综合窗口', nameEn: 'General counter', services: ['food-business-licence'] };

describe('a hall', () => {
  test('is shown to everybody with its counters', async () => {
    const answer = await call('POST', `${path}/${id}/counters`, food);
    expect(answer.statusCode).toBe(201);
    counter = answer.json().id;
    expect(await open()).toEqual([{ id, ...hall, counters: [{ id: counter, ...food }] }]);
  });
  test('is changed, and says what changed', async () => {
    expect((await call('PUT', `${path}/${id}`, { ...hall, hours: '每天 9:00–17:00' })).statusCode).toBe(200);
    expect(await open()).toMatchObject([{ hours: '每天 9:00–17:00' }]);
    const [last] = (await house.call(administrator, { url: '/api/administration/changes' })).json().changes;
    expect(last).toMatchObject({ act: 'changed', kind: 'hall', before: { hours: hall.hours }, after: { hours: '每天 9:00–17:00' } });
    expect(Object.keys(last.before)).toEqual(['hours']);
  });
  test('has a name of its own', async () => {
    const answer = await add(hall);
    expect(answer.statusCode).toBe(409);
    expect(answer.json().errors).toMatchObject([{ field: 'name' }]);
  });
  test('lies in China', async () => {
    const answer = await add({ ...hall, name: '海外', coordinates: { longitude: 2.35, latitude: 48.85 } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toMatchObject([{ field: 'coordinates.longitude' }]);
  });
  test('is not closed as long as it is the last', async () => {
    expect((await call('POST', `${path}/${id}/closing`)).json()).toMatchObject({ type: 'urn:tongban:problem:last-hall' });
    const second = (await add({ name: '云州市高新区分中心', address: '云州市创新路2号', hours: '工作日 9:00–17:00' })).json().id;
    expect((await call('POST', `${path}/${second}/closing`)).statusCode).toBe(200);
    expect((await call('POST', `${path}/${second}/closing`)).statusCode).toBe(409);
    expect(await open()).toHaveLength(1);
    expect((await call('POST', `${path}/${second}/counters`, food)).json()).toMatchObject({ type: 'urn:tongban:problem:hall-closed' });
    expect((await house.call(administrator, { url: path })).json().halls).toMatchObject([
      { id },
      { id: second, closedAt: expect.any(String) },
    ]);
    expect((await call('DELETE', `${path}/${second}/closing`)).statusCode).toBe(200);
    expect(await open()).toHaveLength(2);
    await call('POST', `${path}/${second}/closing`);
  });
  test('set up again stays as its administrators keep it', async () => {
    await house.db.transaction(system, (tx) => house.administration.ensureHall(tx, { ...hall, hours: '从前', counters: [] }));
    expect(await open()).toMatchObject([{ hours: '每天 9:00–17:00' }]);
  });
});

describe('a counter', () => {
  test('takes in services that there are', async () => {
    const answer = await call('POST', `${path}/${id}/counters`, { ...food, number: '4号', services: ['no-such-service'] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ field: 'services' }]);
  });
  test('has a number of its own among those that are open', async () => {
    expect((await call('POST', `${path}/${id}/counters`, food)).statusCode).toBe(409);
    const at = `/api/administration/counters/${counter}`;
    expect((await call('POST', `${at}/closing`)).statusCode).toBe(200);
    const next = await call('POST', `${path}/${id}/counters`, { ...food, services: [] });
    expect(next.statusCode).toBe(201);
    expect(await open()).toMatchObject([{ counters: [{ id: next.json().id, services: [] }] }]);
    expect((await call('DELETE', `${at}/closing`)).json()).toMatchObject({ type: 'urn:tongban:problem:counter-number-taken' });
    expect((await call('PUT', at, { ...food, number: '5号' })).statusCode).toBe(200);
    expect((await call('DELETE', `${at}/closing`)).statusCode).toBe(200);
  });
  test('that is not there is told so', async () => {
    const nowhere = '0195a000-0000-7000-8000-000000000000';
    expect((await call('PUT', `/api/administration/counters/${nowhere}`, food)).statusCode).toBe(404);
    expect((await call('PUT', `${path}/${nowhere}`, hall)).statusCode).toBe(404);
  });
});

describe('below the routes the database', () => {
  test('lets only administrators write halls and settings', async () => {
    for (const table of ['hall', 'counter']) {
      const update = `update administration.${table} set closed_at = now() returning id`;
      expect(await house.query(update, [], clerk)).toEqual([]);
      expect(await house.query(update, [], { kind: 'nobody' })).toEqual([]);
    }
    await expect(house.query(`insert into administration.setting values ('a', '1', null, 'x', now())`, [], clerk)).rejects.toThrow(
      'row-level',
    );
  });
});
