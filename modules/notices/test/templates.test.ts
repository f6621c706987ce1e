import { run } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Template, TemplateList } from '../src/contract.ts';
import { bookReady, type House, official, openHouse, person } from './house.ts';

let house: House;
const luo = official('administrator');
const address = '/api/workbench/notice-templates';
const zh: Template = { subject: '来取书：{book}', text: '{reader}，《{book}》保留到{until}。', mail: '《{book}》到了，请来取。' };
let version = 0;

beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  version = (await list()).kinds[0]?.templates.zh.version ?? 0;
});
afterAll(() => house.close());

const list = async () => (await house.call(luo, { url: address })).json() as TemplateList;
const save = (body: object, { as = luo, kind = 'book-ready', language = 'zh' } = {}) =>
  house.call(as, { method: 'PUT', url: `${address}/${kind}/${language}`, payload: body });
const subjectFor = async () => {
  const chen = person();
  await house.tell(chen.party, '山海经');
  return (await house.notices.notices(chen, 'zh')).notices[0]?.subject;
};

describe('the texts of notices', () => {
  test('are listed with their variables, as the house ships them until somebody writes others', async () => {
    const [kind] = (await list()).kinds;
    expect(kind).toMatchObject({
      id: 'book-ready',
      law: { zh: '图书馆章程第3条', en: 'Library Rules, art. 3' },
      templates: { zh: { ...bookReady.template.zh, version: 0, changes: [] } },
    });
    expect(kind?.variables).toContainEqual({
      id: 'until',
      type: 'day',
      name: { zh: '保留到', en: 'kept until' },
      needed: true,
      optional: false,
      open: false,
    });
  });
  test('are changed by an administrator: the next notice says so, the change has author and time, and the other language stays', async () => {
    expect((await save({ ...zh, version })).json()).toEqual({ version: version + 1 });
    expect(await subjectFor()).toBe('来取书：山海经');
    const [kind] = (await list()).kinds;
    expect(kind?.templates.zh).toMatchObject({ ...zh, original: bookReady.template.zh });
    expect(kind?.templates.zh.changes[0]).toEqual({ version: version + 1, author: '罗清', at: expect.any(String), original: false });
    const recorded = await house.db.transaction(luo, async (tx) => (await run(tx).query('select * from administration.change')).rows);
    expect(recorded).toMatchObject([
      {
        act: 'published',
        thing: 'book-ready.zh',
        official_name: '罗清',
        before: { version },
        after: { version: version + 1, subject: zh.subject },
      },
    ]);
    expect(kind?.templates.en).toMatchObject({ ...bookReady.template.en, version: 0 });
  });
  test('go back to what the house ships, and that is a change too', async () => {
    await save({ ...zh, version });
    const back = await house.call(luo, { method: 'DELETE', url: `${address}/book-ready/zh?version=${version + 1}` });
    expect(back.json()).toEqual({ version: version + 2 });
    expect(await subjectFor()).toBe('书到了：山海经');
    expect((await list()).kinds[0]?.templates.zh.changes[0]).toMatchObject({ original: true });
  });
  test('are not saved over a colleague’s change', async () => {
    const answers = await Promise.all([save({ ...zh, version }), save({ ...zh, version })]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });
  test('are not saved with anything wrong, which is named with its field', async () => {
    const answer = await save({ ...zh, text: '{reader}，{titel}', version });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      type: 'urn:tongban:problem:template-wrong',
      errors: [
        { field: 'text', message: '没有“titel”这个变量，请从列表里选' },
        { field: 'text', message: '依法要告诉的内容缺了：until' },
      ],
    });
  });
  test('are tried out with samples, whether or not they could be saved', async () => {
    const answer = await house.call(luo, {
      method: 'POST',
      url: `${address}/book-ready/en/preview`,
      payload: { subject: '{book}', text: 'Until {until}\n{notes}', mail: '{reader}' },
    });
    expect(answer.json()).toMatchObject({
      subject: '山海经',
      text: 'Until 25 November 2026\n书脊有破损',
      findings: [{ field: 'mail', rule: 'not-for-mail' }],
    });
  });
  test('of a kind that nobody knows are not there', async () => {
    expect((await save({ ...zh, version: 0 }, { kind: 'other' })).statusCode).toBe(404);
  });
  test.each([['clerk'], ['approver'], ['supervisor']] as const)('are no business of a %s, nor of a person', async (role) => {
    for (const actor of [official(role), person()]) {
      expect((await house.call(actor, { url: address })).statusCode).toBe(403);
      expect((await house.call(actor, { method: 'PUT', url: `${address}/book-ready/zh`, payload: { ...zh, version } })).statusCode).toBe(
        403,
      );
    }
  });
  test('are written in nobody else’s name, and by nobody but an administrator, not even by hand', async () => {
    const insert = `insert into notices.template (kind, language, version, author, author_name, at) values ('book-ready', 'zh', 99, $1, 'x', now())`;
    const clerk = official('clerk');
    await expect(house.sql(clerk, insert, [clerk.id])).rejects.toThrow('row-level security');
    await expect(house.sql(luo, insert, [clerk.id])).rejects.toThrow('row-level security');
  });
});
