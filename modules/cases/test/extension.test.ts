import type { NoticeId } from '@tongban/notices/contract';
import { undrawn } from '@tongban/paper/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, command, food, must, seen } from './journey.ts';

let house: House;
let id: CaseId;
const path = '/extension';
const reason = '现场核查要请省里的专家';
const order = { reason };

beforeAll(async () => {
  house = await openHouse();
  id = (await apply(house, house.zhou, 'food-business-licence', food)).case;
  await must(house, 'lin.xiao', id, '/acceptance');
  house.clock.set('2026-11-25T02:00:00.000Z');
});
afterAll(() => house.close());

const legal = async () => (await house.cases.caseView(house.zhou, id))?.clocks.find(({ kind }) => kind === 'legal');

describe('an extension', () => {
  test('is offered to whoever decides, with the day it moves, and to nobody else', async () => {
    const { view } = await seen(house, 'song.yan', id);
    expect(view.choices.filter(({ action }) => action === 'extend')).toEqual([
      {
        action: 'extend',
        title: '延长办理期限',
        effect: '法定从12月4日延到12月11日，承诺11月27日不变。由本机关负责人批准，只能延长一次，理由会告诉申请人。',
        key: 'E',
      },
    ]);
    for (const other of ['lin.xiao', 'gao.yuan', 'zheng.jie'] as const) {
      expect((await seen(house, other, id)).view.choices.map(({ action }) => action)).not.toContain('extend');
      expect((await command(house, other, id, path, order)).statusCode).toBe(403);
    }
  });
  test('is not made without a reason', async () => {
    expect((await command(house, 'song.yan', id, path, { reason: '   ' })).statusCode).toBe(422);
    expect(await legal()).toMatchObject({ days: 10, due: '2026-12-04' });
  });
  test('moves the legal clock for the applicant, who is told why', async () => {
    await must(house, 'song.yan', id, path, order);
    await house.outbox.idle();
    expect(await legal()).toMatchObject({ days: 15, due: '2026-12-11' });
    const view = await house.cases.caseView(house.zhou, id);
    expect(view?.clocks.find(({ kind }) => kind === 'promised')).toMatchObject({ due: '2026-11-27' });
    expect(view?.timeline.find(({ title }) => title === '办理期限延长了一次')).toMatchObject({
      text: `法定期限延到2026年12月11日。原因：${reason}`,
    });
    const [notice] = await house.notices.noticesAbout(house.zhou, `case:${id}`, 'zh');
    expect(notice?.subject).toBe('期限延长：食品经营许可');
    const opened = notice && (await house.notices.openNotice(house.zhou, notice.id as NoticeId, 'zh'));
    expect(opened).toMatchObject({
      kind: 'limit-extended',
      lines: expect.arrayContaining([`原因：${reason}`, '延长以后，法律规定最晚2026年12月11日作出决定。']),
    });
  });
  test('is told in a signed letter of the authority that decides', async () => {
    const letters = (await house.cases.caseView(house.zhou, id))?.letters ?? [];
    const letter = letters.find(({ kind }) => kind === 'extension');
    expect(letter).toMatchObject({ name: '延长办理期限告知书' });
    const found = letter && (await house.cases.letter(house.zhou, id, letter.position));
    const pdf = Buffer.from(found?.bytes ?? []);
    expect(await house.licences.verifyFile(pdf)).toMatchObject({ verdict: 'authentic' });
    expect(undrawn(pdf, `食品经营许可和备案管理办法第二十条经本机关负责人批准办理期限延长5个工作日${reason}年12月11日`)).toEqual([]);
  });
  test('is made once only, and stands in the history by name and with its reason', async () => {
    expect((await command(house, 'song.yan', id, path, order)).json()).toMatchObject({
      title: '这件已经延长过一次，不能再延长。请在延长后的期限内作出决定',
    });
    const { view } = await seen(house, 'song.yan', id);
    expect(view.choices.map(({ action }) => action)).not.toContain('extend');
    expect(view.history.at(-1)).toMatchObject({ by: '宋岩', what: '延长办理期限', text: reason });
  });
});
