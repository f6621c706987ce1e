import { newId } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, bus, busOf, command, fill, food, must, registration, seen } from './journey.ts';
import { people } from './people.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => house.clock.set('2026-11-20T09:00:00.000Z'));
afterAll(() => house.close());

const foodCase = async () => (await apply(house, house.zhou, 'food-business-licence', food)).case;
const stageOf = async (id: CaseId) => (await house.cases.caseView(house.zhou, id))?.stage;

describe('a clerk sees a case that came in', () => {
  test('with what each choice does to the clocks, before it is taken', async () => {
    const id = await foodCase();
    house.clock.set('2026-11-24T02:00:00.000Z');
    const { view } = await seen(house, 'lin.xiao', id);
    expect(view.choices.map(({ key, title, effect }) => [key, title, effect])).toEqual([
      ['A', '受理', '明天11月25日是第1天。承诺12月1日、法定12月8日到期。受理后不能再要补正。'],
      ['B', '一次告知补正', '受理时钟停下，承诺和法定不起算。补齐后5个工作日内受理。只能发一次。'],
      ['R', '不予受理', '时钟全部结束。要选理由并写明，申请人可以申请复议、起诉。'],
    ]);
    expect(view.otherwise).toBe('11月27日24:00前不处理，视为11月20日已受理：承诺11月27日、法定12月4日到期。');
    expect(view).toMatchObject({ party: '云州市小满面馆', stageName: '待受理', mine: true });
    expect(view.otherAuthorities.map(({ name }) => name)).toEqual(['云州海关', '经营场所所在地的市场监督管理局']);
  });
  test('and may ask to correct answers and evidence, but not who the applicant is', async () => {
    const { view } = await seen(house, 'lin.xiao', await foodCase());
    const targets = view.correctable.map(({ target }) => target);
    expect(targets).toEqual(expect.arrayContaining(['address', 'area', 'layout', 'rules']));
    expect(targets).not.toContain('operatorName');
  });
});

describe('a case is accepted', () => {
  test('by one of two clerks who press at the same moment; the other is told why not', async () => {
    const id = await foodCase();
    const answers = await Promise.all([command(house, 'lin.xiao', id, '/acceptance'), command(house, 'sun.ning', id, '/acceptance')]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([204, 409]);
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      type: 'urn:tongban:problem:already-accepted',
      title: expect.stringContaining('已经受理'),
    });
  });
  test('once under one key, also where the answer got lost and it is sent again', async () => {
    const id = await foodCase();
    const key = newId();
    const answers = [];
    for (let turn = 0; turn < 2; turn += 1) answers.push((await command(house, 'lin.xiao', id, '/acceptance', {}, key)).statusCode);
    expect(answers).toEqual([204, 204]);
    expect(await house.sql(house.zhou, 'select type from cases.event where case_id = $1', [id])).toHaveLength(2);
  });
  test('not without a key', async () => {
    const answer = await house.call(house.officials['lin.xiao'], {
      method: 'POST',
      url: `/api/workbench/cases/${await foodCase()}/acceptance`,
      payload: {},
    });
    expect(answer.statusCode).toBe(400);
  });
  test('and both clocks run from the next working day, for the applicant too', async () => {
    const id = await foodCase();
    house.clock.set('2026-11-24T02:00:00.000Z');
    await must(house, 'wu.di', id, '/acceptance');
    const view = await house.cases.caseView(house.zhou, id);
    expect(view?.clocks).toEqual([
      { kind: 'promised', days: 5, due: '2026-12-01', light: 'green', left: 5 },
      { kind: 'legal', days: 10, due: '2026-12-08', light: 'green', left: 10 },
    ]);
    expect(view?.ruler).toHaveLength(10);
    expect(view?.ruler[4]).toEqual({ day: '2026-12-01', used: false, marks: ['promised'] });
    expect(view?.headline).toBe('正在审核，您不用做什么');
  });
  test('by nobody of another department or in another post', async () => {
    const id = await foodCase();
    expect((await command(house, 'gao.yuan', id, '/acceptance')).statusCode).toBe(403);
    expect((await command(house, 'xu.qiang', id, '/acceptance')).statusCode).toBe(403);
    const registrarOfAnother = { ...house.officials['wu.di'], grants: house.officials['xu.qiang'].grants };
    expect((await house.call(registrarOfAnother, { url: `/api/workbench/cases/${id}` })).statusCode).toBe(404);
    expect(await stageOf(id)).toBe('received');
  });
});

describe('a correction', () => {
  const items = [
    { target: 'area', text: '图上标的是46平方米，请核对' },
    { target: 'layout', text: '请标出餐具消毒的位置' },
  ];
  async function asked() {
    const id = await foodCase();
    house.clock.set('2026-11-24T02:00:00.000Z');
    await must(house, 'lin.xiao', id, '/correction', { items });
    return id;
  }
  test('tells the applicant everything at one time, where to put it right, and stops the clock', async () => {
    const id = await asked();
    const view = await house.cases.caseView(house.zhou, id);
    expect(view).toMatchObject({
      headline: '请您补正，有2处',
      stage: 'correcting',
      correction: { items: [{ label: '面积' }, { label: '经营布局和操作流程图' }] },
    });
    expect(view?.clocks[0]).toEqual({ kind: 'acceptance', days: 5, light: 'blue' });
    expect(view?.timeline.find(({ action }) => action === 'correct')).toMatchObject({ state: 'now' });
    const correction = await house.cases.correction(house.zhou, id);
    expect(correction?.items.map(({ target, page }) => [target, page])).toEqual([
      ['area', { page: 'size' }],
      ['layout', { page: 'layoutFiles' }],
    ]);
    expect(await house.cases.correction(house.chen, id)).toBeUndefined();
  });
  test('is answered on pages that were asked for, and on no other', async () => {
    const id = await asked();
    const correction = await house.cases.correction(house.zhou, id);
    if (correction === undefined) throw new Error('nothing to correct');
    const { draft, next } = correction;
    expect(await house.cases.draftPage(house.zhou, draft, { page: 'people' })).toBeUndefined();
    expect(await house.cases.savePage(house.zhou, draft, { page: 'people' }, { staff: '30' })).toBeUndefined();
    const page = await house.cases.draftPage(house.zhou, draft, { page: 'size' });
    expect(page).toMatchObject({ answers: { area: 86.5 }, step: { number: 1, of: 2 }, correction: [items[0]] });
    expect(await fill(house, house.zhou, draft, next, { area: '46' })).toEqual(['size', 'layoutFiles']);
    const check = await house.cases.checkDraft(house.zhou, draft);
    const rows = check?.sections.flatMap((section) => section.rows) ?? [];
    expect(rows.filter((row) => row.page !== undefined).map(({ question }) => question)).toEqual(['area', 'layoutFiles']);
    expect(check?.correction).toBe(id);
    house.clock.set('2026-11-30T02:00:00.000Z');
    const key = newId();
    const answered = await house.cases.answerCorrection(house.zhou, id, { key });
    expect(answered).toMatchObject({ answered: true, acceptanceDue: '2026-12-07' });
    expect(await house.cases.answerCorrection(house.zhou, id, { key })).toEqual(answered);
    expect(await house.cases.answerCorrection(house.zhou, id, { key: newId() })).toMatchObject({ refusal: 'not-asked' });
    const after = await house.cases.caseView(house.zhou, id);
    expect(after?.answers.find(({ question }) => question === 'area')?.text).toBe('46平方米');
    expect(after?.answers.find(({ question }) => question === 'staff')?.text).toBe('3人');
    expect(after?.headline).toBe('您补的我们收到了，您不用做什么');
  });
  test('shows which of it the applicant put right, and which not', async () => {
    const id = await asked();
    const correction = await house.cases.correction(house.zhou, id);
    if (correction === undefined) throw new Error('nothing to correct');
    await fill(house, house.zhou, correction.draft, correction.next, { area: '46' });
    await house.cases.answerCorrection(house.zhou, id, { key: newId() });
    const view = await house.cases.caseView(house.zhou, id);
    expect(view?.answers.filter(({ corrected }) => corrected).map(({ question }) => question)).toEqual(['area']);
    expect(view?.evidence.filter(({ corrected }) => corrected)).toEqual([]);
    expect(view?.correction?.items.map(({ target, corrected }) => [target, corrected])).toEqual([
      ['area', true],
      ['layout', undefined],
    ]);
  });
  test('cannot be asked for a second time, and leads to acceptance or rejection', async () => {
    const id = await asked();
    const correction = await house.cases.correction(house.zhou, id);
    if (correction === undefined) throw new Error('nothing to correct');
    await fill(house, house.zhou, correction.draft, correction.next, { area: '46' });
    await house.cases.answerCorrection(house.zhou, id, { key: newId() });
    expect((await command(house, 'lin.xiao', id, '/correction', { items })).json()).toMatchObject({
      type: 'urn:tongban:problem:correction-already-requested',
    });
    expect((await seen(house, 'lin.xiao', id)).view.choices.map(({ key }) => key)).toEqual(['A', 'R']);
    await must(house, 'lin.xiao', id, '/rejection', { ground: 'still-incomplete', reason: '仍未标出餐具消毒的位置' });
    expect(await house.cases.caseView(house.zhou, id)).toMatchObject({
      headline: '这次没有受理',
      rejection: {
        ground: '补正后材料还是不齐，或者不合法定形式',
        reason: '仍未标出餐具消毒的位置',
        remedies: expect.stringContaining('云州市人民政府申请行政复议'),
      },
    });
  });
  test('names only what is on the form', async () => {
    const answer = await command(house, 'lin.xiao', await foodCase(), '/correction', { items: [{ target: 'shoes', text: '请补鞋' }] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'items.0.target' }] });
  });
  test('opens a whole group where one of its questions was asked about', async () => {
    const buses = [busOf('云Z12345', people.he.citizenId)];
    const { case: id } = await apply(house, house.he, 'school-bus-permit', bus, buses);
    await must(house, 'lin.xiao', id, '/correction', { items: [{ target: 'plate', text: '车牌号和行驶证不一致' }] });
    const correction = await house.cases.correction(house.he, id);
    if (correction === undefined) throw new Error('nothing to correct');
    const corrected = [{ ...buses[0], plate: '云Z54321' }];
    expect(await fill(house, house.he, correction.draft, correction.next, {}, corrected)).toEqual(['buses']);
    expect(await house.cases.answerCorrection(house.he, id, { key: newId() })).toMatchObject({ answered: true });
    const view = await house.cases.caseView(house.he, id);
    expect(view?.answers.find(({ question }) => question === 'plate')).toMatchObject({
      label: '车牌号',
      text: '云Z54321',
      item: { place: 0, name: '第1辆校车' },
      corrected: true,
    });
  });
});

describe('a case is not taken in', () => {
  test('where another authority has the power, with its address for the applicant', async () => {
    const id = await foodCase();
    const { view } = await seen(house, 'lin.xiao', id);
    expect(view.choices.find(({ action }) => action === 'reject')?.grounds?.map(({ ground }) => ground)).toEqual([
      'not-our-power',
      'not-needed',
      'untrue',
    ]);
    await must(house, 'lin.xiao', id, '/rejection', { ground: 'not-our-power', reason: '店在口岸里面', authority: '云州海关' });
    expect((await house.cases.caseView(house.zhou, id))?.rejection).toEqual({
      ground: '这件事不归本机关管',
      reason: '店在口岸里面',
      authority: { name: '云州海关', address: '云州市望江路2号', phone: '12360' },
      remedies: '不服的话，最晚2027年1月19日可以向云州市人民政府申请行政复议，最晚2027年5月20日可以向云州市云湖区人民法院提起行政诉讼。',
    });
  });
  test('not for gaps that nobody has told of, nor without a reason', async () => {
    const id = await foodCase();
    expect((await command(house, 'lin.xiao', id, '/rejection', { ground: 'still-incomplete', reason: '材料不齐' })).json()).toMatchObject({
      type: 'urn:tongban:problem:ask-for-correction-first',
    });
    expect(
      (await command(house, 'lin.xiao', id, '/rejection', { ground: 'not-our-power', reason: '  ', authority: '云州海关' })).statusCode,
    ).toBe(422);
    expect((await command(house, 'lin.xiao', id, '/rejection', { reason: '不归我们管', authority: '云州海关' })).statusCode).toBe(400);
    expect(await stageOf(id)).toBe('received');
  });
});

describe('nobody speaks for five working days', () => {
  test('and the case is accepted by silence, once, whichever process finds it first', async () => {
    const id = await foodCase();
    house.clock.set('2026-11-27T15:59:00.000Z');
    await house.cases.sweepTimers();
    expect(await stageOf(id)).toBe('received');
    house.clock.set('2026-11-27T16:00:00.000Z');
    await Promise.all([house.cases.sweepTimers(), house.cases.sweepTimers(), house.cases.sweepTimers()]);
    const events = await house.sql(house.zhou, `select event from cases.event where case_id = $1 and type like 'case-accepted%'`, [id]);
    expect(events).toHaveLength(1);
    const view = await house.cases.caseView(house.zhou, id);
    expect(view?.clocks[0]).toMatchObject({ kind: 'promised', due: '2026-11-27', light: 'red', left: 0 });
    expect(view?.timeline[1]).toMatchObject({ title: '已受理', text: expect.stringContaining('11月20日') });
    expect((await command(house, 'lin.xiao', id, '/correction', { items: [{ target: 'area', text: '请核对' }] })).statusCode).toBe(409);
  });
  test('unless a correction was asked for, whose answer starts the days anew', async () => {
    const id = await foodCase();
    await must(house, 'lin.xiao', id, '/correction', { items: [{ target: 'area', text: '请核对' }] });
    house.clock.set('2026-12-11T02:00:00.000Z');
    await house.cases.sweepTimers();
    expect(await stageOf(id)).toBe('correcting');
    const correction = await house.cases.correction(house.zhou, id);
    if (correction === undefined) throw new Error('nothing to correct');
    await fill(house, house.zhou, correction.draft, correction.next, { area: '46' });
    await house.cases.answerCorrection(house.zhou, id, { key: newId() });
    house.clock.set('2026-12-18T15:00:00.000Z');
    await house.cases.sweepTimers();
    expect(await stageOf(id)).toBe('received');
    house.clock.set('2026-12-18T16:00:00.000Z');
    const timers = house.cases.startTimers(10);
    await expect.poll(() => stageOf(id)).toBe('reviewing');
    await timers.stop();
  });
  test('and a clerk who comes too late is told so beforehand', async () => {
    const id = await foodCase();
    house.clock.set('2026-11-28T02:00:00.000Z');
    const { view } = await seen(house, 'lin.xiao', id);
    expect(view.choices.map(({ effect }) => effect)).toEqual(['期限已过，按11月20日已受理记录：承诺11月27日、法定12月4日到期。']);
  });
  test('and a registration under its own law is not accepted by it', async () => {
    const { case: id } = await apply(house, house.chen, 'individual-business-registration', registration);
    house.clock.set('2026-11-28T02:00:00.000Z');
    await house.cases.sweepTimers();
    expect((await house.cases.caseView(house.chen, id))?.stage).toBe('received');
    expect((await seen(house, 'wu.di', id)).view.clocks).toEqual([
      { kind: 'promised', days: 0, light: 'not-begun' },
      { kind: 'legal', days: 3, due: '2026-11-25', light: 'red', left: -2 },
    ]);
  });
});
