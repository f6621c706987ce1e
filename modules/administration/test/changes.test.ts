import { openDatabase, run } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recording } from '../src/contract.ts';
import { administrator, clerk, type House, official, openHouse, system } from './fixtures.ts';

let house: House;
const second = official('administrator', '周宁');
const lin = { kind: 'official', id: '0195a000-0000-7000-8000-000000000001', name: 'lin.xiao' } as const;
beforeAll(async () => {
  house = await openHouse();
  await record({ act: 'added', thing: lin, after: { name: '林晓', post: '综合窗口' }, personal: ['name'] });
  house.clock.set('2026-11-21T16:30:00.000Z');
  await record({ act: 'suspended', thing: lin }, second);
  await record({ act: 'changed', thing: { kind: 'hall', id: 'h', name: '=政务服务中心' }, before: { phone: '1' }, after: { phone: '2' } });
});
afterAll(() => house.close());

const record = (recording: Omit<Recording, 'at' | 'by'>, by = administrator) =>
  house.db.transaction(by, (tx) => house.administration.recordChange(tx, { at: house.clock.now(), by, ...recording }));
const path = '/api/administration/changes';
const read = async (query = '') => (await house.call(administrator, { url: `${path}${query}` })).json();
const acts = async (query: string) => (await read(query)).changes.map((change: { act: string }) => change.act);
const chain = async () => (await house.call(administrator, { url: `${path}/chain` })).json();

describe('the record of changes', () => {
  test('says who did what to what and when, newest first, and names nobody concerned', async () => {
    const { changes } = await read();
    expect(changes).toMatchObject([
      { position: 3, act: 'changed', kind: 'hall', before: { phone: '1' }, after: { phone: '2' } },
      { position: 2, act: 'suspended', officialName: '周宁', official: second.id, before: {}, after: {} },
      {
        position: 1,
        act: 'added',
        thing: lin.id,
        name: 'lin.xiao',
        after: { name: '林*', post: '综合窗口' },
        at: expect.stringMatching(/^2026-11-20/),
      },
    ]);
  });
  test('is filtered by person, by thing and by day in Shanghai', async () => {
    expect(await acts(`?official=${second.id}`)).toEqual(['suspended']);
    expect(await acts('?kind=hall')).toEqual(['changed']);
    expect(await acts(`?q=${lin.id}`)).toEqual(['suspended', 'added']);
    expect(await acts('?q=LIN.x')).toEqual(['suspended', 'added']);
    expect(await acts('?q=%25')).toEqual([]);
    expect(await acts('?to=2026-11-20')).toEqual(['added']);
    expect(await acts('?from=2026-11-21&to=2026-11-21')).toEqual([]);
    expect(await acts('?from=2026-11-22')).toEqual(['changed', 'suspended']);
    expect(await acts('?before=3')).toEqual(['suspended', 'added']);
  });
  test('refuses a day that there is not', async () => {
    const answer = await house.call(administrator, { url: `${path}?from=2026-02-30` });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toMatchObject([{ field: 'from' }]);
  });
  test('keeps nothing of a change that changed nothing', async () => {
    await record({ act: 'changed', thing: lin, before: { post: '综合窗口' }, after: { post: '综合窗口' } });
    expect((await read()).changes).toHaveLength(3);
  });
  test('leaves as a table that no spreadsheet runs', async () => {
    const answer = await house.call(administrator, { url: `${path}.csv` });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="changes-2026-11-22.csv"',
    });
    const [heads, newest, ...rest] = answer.body.split('\r\n');
    expect(heads).toContain('"谁","做了什么"');
    expect(newest).toContain(`"'=政务服务中心"`);
    expect(newest).toContain('"修改","大厅"');
    expect(rest).toHaveLength(3);
  });
  test('comes a page at a time', async () => {
    for (let index = 0; index < 50; index += 1)
      await record({ act: 'changed', thing: lin, before: { post: index }, after: { post: index + 1 } });
    const first = await read();
    expect(first).toMatchObject({ more: 4 });
    expect(first.changes).toHaveLength(50);
    const rest = await read(`?before=${first.more}`);
    expect(rest.changes).toHaveLength(3);
    expect(rest).not.toHaveProperty('more');
  });
  test('keeps changes made at the same moment in one chain', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((each) => record({ act: 'changed', thing: lin, before: { post: 'a' }, after: { post: each } })));
    expect(await chain()).toEqual({ count: 58 });
  });
  test('is gone together with the change that failed', async () => {
    const failing = house.db.transaction(administrator, async (tx) => {
      await house.administration.recordChange(tx, { at: house.clock.now(), by: administrator, act: 'suspended', thing: lin });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await chain()).toEqual({ count: 58 });
  });
});

describe('nobody', () => {
  test('reads it but administrators', async () => {
    for (const actor of [clerk, official('supervisor', '罗清')]) {
      expect((await house.call(actor, { url: path })).statusCode).toBe(403);
      expect(await house.query('select * from administration.change', [], actor)).toEqual([]);
    }
  });
  test('puts a change on a colleague’s account, or on none', async () => {
    const forge = (by: typeof administrator | typeof system) =>
      house.db.transaction(clerk, (tx) =>
        house.administration.recordChange(tx, { at: house.clock.now(), by, act: 'suspended', thing: lin }),
      );
    await expect(forge(administrator)).rejects.toThrow('row-level security');
    await expect(forge(system)).rejects.toThrow('row-level security');
  });
  test('of the application changes or removes a change', async () => {
    for (const sql of ['update administration.change set name = $1', 'delete from administration.change where name <> $1'])
      await expect(house.query(sql, ['x'])).rejects.toThrow('permission denied');
  });
  test('changes or removes one otherwise without being found out', async () => {
    const tamper = async (sql: string) => {
      const owner = openDatabase({ url: house.ownerUrl });
      await owner.transaction(system, async (tx) => {
        await run(tx).query('alter table administration.change no force row level security');
        await run(tx).query(sql);
      });
      await owner.close();
    };
    await tamper(`update administration.change set official_name = '别人' where position = 2`);
    expect(await chain()).toEqual({ count: 1, broken: 2 });
    await tamper(`update administration.change set official_name = '周宁' where position = 2`);
    expect(await chain()).toEqual({ count: 58 });
    await tamper(`delete from administration.change where position = 30`);
    expect(await chain()).toEqual({ count: 29, broken: 30 });
  });
});
