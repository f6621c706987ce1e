import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, type House, idle, openHouse, phone } from './fixtures.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const path = '/api/administration/settings';
const set = (key: string, value: unknown) => house.call(administrator, { method: 'PUT', url: `${path}/${key}`, payload: { value } });
const restore = (key: string) => house.call(administrator, { method: 'DELETE', url: `${path}/${key}` });
const listed = async () => (await house.call(administrator, { url: path })).json().settings;
const now = (administration = house.administration) => house.db.transaction(administrator, (tx) => administration.readSetting(tx, idle));

describe('a setting', () => {
  test('stands at its default with its limits until somebody sets it', async () => {
    expect(await listed()).toEqual([
      { key: 'test.idle', kind: 'number', unit: 'minutes', min: 5, max: 120, value: 30, default: 30 },
      { key: 'test.phone', kind: 'text', longest: 13, value: '12345', default: '12345' },
    ]);
    expect(await now()).toBe(30);
  });
  test('counts at once where it was set, and within a second in every other process', async () => {
    const another = house.another();
    expect(await now(another)).toBe(30);
    expect((await set(idle.key, 45)).statusCode).toBe(204);
    expect(await now()).toBe(45);
    expect(await now(another)).toBe(30);
    await setTimeout(1_050);
    expect(await now(another)).toBe(45);
    const [row] = await listed();
    expect(row).toMatchObject({ value: 45, default: 30, changed: { by: '管理员', at: expect.stringMatching(/^2026-11-20T08:05/) } });
  });
  test('goes back to its default', async () => {
    expect((await restore(idle.key)).statusCode).toBe(204);
    expect(await now()).toBe(30);
    expect((await listed())[0]).not.toHaveProperty('changed');
  });
  test.each([
    [idle.key, 4, 'too-small'],
    [idle.key, 121, 'too-large'],
    [idle.key, '45', 'not-a-whole-number'],
    [phone.key, '  ', 'empty'],
    [phone.key, '02345', 'not-in-this-form'],
  ])('%s is not set to “%s”: %s', async (key, value, refusal) => {
    const answer = await set(key, value);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ type: `urn:tongban:problem:${refusal}`, errors: [{ field: 'value' }] });
    expect(await now()).toBe(30);
  });
  test('that no room declares is none', async () => {
    expect((await set('law.promised', 5)).statusCode).toBe(404);
    expect((await restore('law.promised')).statusCode).toBe(404);
  });
  test('kept from a time with wider limits gives way to the default', async () => {
    await house.query(`insert into administration.setting values ('test.idle', '600', null, 'test', now())`);
    expect(await now(house.another())).toBe(30);
    await house.query(`delete from administration.setting`);
  });
  test('stands in the record of changes, from what to what', async () => {
    const { changes } = (await house.call(administrator, { url: '/api/administration/changes?kind=setting' })).json();
    expect(changes).toMatchObject([
      { act: 'restored', thing: 'test.idle', before: { value: 45 }, after: { value: 30 } },
      { act: 'changed', thing: 'test.idle', before: { value: 30 }, after: { value: 45 }, officialName: '管理员' },
    ]);
  });
});
