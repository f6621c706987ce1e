import type { NoticeId } from '@tongban/notices/contract';
import { undrawn } from '@tongban/paper/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, command, food, must, seen } from './journey.ts';

let house: House;
let id: CaseId;
const opening = '/special-procedures';
const ending = '/special-procedures/end';
const notice = '依《食品安全法》请专家看厨房布局';
const order = { procedure: 'expert-review', days: 5, notice };

/** Accepted on 20 November 2026: promised for the 27th, due by law on 4 December. */
beforeAll(async () => {
  house = await openHouse();
  id = (await apply(house, house.zhou, 'food-business-licence', food)).case;
  await must(house, 'lin.xiao', id, '/acceptance');
  house.clock.set('2026-11-24T02:00:00.000Z');
});
afterAll(() => house.close());

const clocks = async () => (await house.cases.caseView(house.zhou, id))?.clocks;
const choiceOf = async (action: string) => (await seen(house, 'song.yan', id)).view.choices.find((one) => one.action === action);
const lastNotice = async () => {
  await house.outbox.idle();
  const [told] = await house.notices.noticesAbout(house.zhou, `case:${id}`, 'zh');
  return told && (await house.notices.openNotice(house.zhou, told.id as NoticeId, 'zh'));
};

describe('a special procedure', () => {
  test('is offered with what it does to the clocks, to reviewers and the decider, and to no clerk', async () => {
    expect(await choiceOf('open-procedure')).toMatchObject({ title: '开始特别程序', key: 'S' });
    expect((await choiceOf('open-procedure'))?.procedures).toHaveLength(8);
    expect((await seen(house, 'lin.xiao', id)).view.choices).toEqual([]);
    expect((await command(house, 'lin.xiao', id, opening, order)).statusCode).toBe(403);
  });
  test('says why, and for how long', async () => {
    expect((await command(house, 'song.yan', id, opening, { ...order, notice: ' ' })).statusCode).toBe(422);
    expect((await command(house, 'song.yan', id, opening, { ...order, days: 0 })).statusCode).toBe(400);
  });
  test('stops both clocks, and the applicant is told in writing', async () => {
    await must(house, 'song.yan', id, opening, order);
    expect(await clocks()).toMatchObject([
      { kind: 'promised', light: 'blue', left: 4 },
      { kind: 'legal', light: 'blue', left: 9 },
    ]);
    expect(await lastNotice()).toMatchObject({
      kind: 'special-procedure-opened',
      lines: expect.arrayContaining([`说明：${notice}`]),
    });
    const view = await house.cases.caseView(house.zhou, id);
    expect(view?.timeline.find(({ title }) => title === '正在专家评审，时间停着不算')).toMatchObject({ state: 'now' });
    const letter = view?.letters.find(({ kind }) => kind === 'special-procedure');
    const found = letter && (await house.cases.letter(house.zhou, id, letter.position));
    const pdf = Buffer.from(found?.bytes ?? []);
    expect(await house.licences.verifyFile(pdf)).toMatchObject({ verdict: 'authentic' });
    expect(undrawn(pdf, `第四十五条专家评审预计需要5个工作日不计算在办理期限内${notice}`)).toEqual([]);
  });
  test('keeps the clocks where they stood while it goes on', async () => {
    house.clock.set('2026-12-08T02:00:00.000Z');
    expect(await clocks()).toMatchObject([
      { light: 'blue', left: 4 },
      { light: 'blue', left: 9 },
    ]);
    expect((await command(house, 'song.yan', id, opening, order)).statusCode).toBe(409);
  });
  test('ends with the days that are due from then on, said before it is done', async () => {
    house.clock.set('2026-11-26T02:00:00.000Z');
    expect(await choiceOf('close-procedure')).toMatchObject({
      title: '专家评审结束',
      effect: '从明天起接着算：承诺12月2日、法定12月9日到期。',
    });
    await must(house, 'song.yan', id, ending, { procedure: 'expert-review' });
    expect(await clocks()).toMatchObject([
      { due: '2026-12-02', light: 'green' },
      { due: '2026-12-09', light: 'green' },
    ]);
    expect(await lastNotice()).toMatchObject({
      kind: 'special-procedure-closed',
      lines: expect.arrayContaining(['法律规定，最晚2026年12月9日作出决定。']),
    });
    const view = await house.cases.caseView(house.zhou, id);
    expect(view?.timeline.find(({ title }) => title === '专家评审结束了')).toMatchObject({ state: 'done' });
    expect((await seen(house, 'song.yan', id)).view.history.at(-1)).toMatchObject({ what: '专家评审 · 特别程序结束', by: '宋岩' });
    expect((await command(house, 'song.yan', id, ending, { procedure: 'expert-review' })).statusCode).toBe(409);
  });
});
