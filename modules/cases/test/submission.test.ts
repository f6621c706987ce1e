import { newId } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DraftId } from '../src/contract.ts';
import { type House, openHouse } from './house.ts';
import { apply, fill, food, registration, start } from './journey.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const registering = 'individual-business-registration';
const press = (draft: DraftId, actor = house.chen) => house.cases.submit(actor, draft, { declared: true, key: newId() });

async function filled(actor = house.chen) {
  const { draft, next } = await start(house, actor, registering);
  await fill(house, actor, draft, next, registration);
  return draft;
}

describe('an application is handed in', () => {
  test('once, however often and in however many tabs the button is pressed', async () => {
    const before = (await house.cases.myCases(house.chen)).length;
    const draft = await filled();
    const answers = await Promise.all([press(draft), press(draft), press(draft)]);
    const [first] = answers;
    expect(first).toMatchObject({ submitted: true, receipt: { serviceName: '个体工商户设立登记' } });
    expect(answers).toEqual([first, first, first]);
    expect(await press(draft)).toEqual(first);
    expect(await house.cases.myCases(house.chen)).toHaveLength(before + 1);
  });
  test('with a receipt that says what came in when, and by which day the authority speaks', async () => {
    const receipt = await apply(house, house.zhou, 'food-business-licence', food);
    expect(receipt).toMatchObject({
      number: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/),
      receivedAt: expect.stringContaining('2026-11-20T08:05'),
      evidence: ['经营布局和操作流程图', '主要设备设施清单', '食品安全规章制度目录清单', '营业执照'],
      acceptanceDue: '2026-11-27',
      silenceDue: '2026-11-27',
    });
    expect(receipt).not.toHaveProperty('decisionDue');
    expect(await house.cases.receipt(house.zhou, receipt.case)).toEqual(receipt);
    expect(await house.cases.receipt(house.chen, receipt.case)).toBeUndefined();
  });
  test('with a receipt that says, where it is decided on the spot, by which day at the latest, and that silence accepts nothing', async () => {
    const submission = await press(await filled());
    const receipt = submission?.submitted ? submission.receipt : undefined;
    expect(receipt).toMatchObject({ acceptanceDue: '2026-11-25', decisionDue: '2026-11-25' });
    expect(receipt).not.toHaveProperty('silenceDue');
  });
  test('only after declaring that it is true', async () => {
    const draft = await filled();
    expect(await house.cases.submit(house.chen, draft, { declared: false, key: newId() })).toMatchObject({ refusal: 'not-declared' });
    expect(await press(draft)).toMatchObject({ submitted: true });
  });
  test('only when nothing is missing, and says on which page something is', async () => {
    const { draft } = await start(house, house.chen, registering);
    expect(await press(draft)).toMatchObject({ submitted: false, refusal: 'unfinished', unfinished: { page: 'home' } });
  });
  test('only by whom it belongs to, and only while they are identified well enough', async () => {
    const draft = await filled();
    expect(await press(draft, house.zhouHerself)).toBeUndefined();
    expect(await press(draft, { ...house.chen, assurance: 1 })).toMatchObject({ refusal: 'assurance-too-low' });
    expect(await press(draft)).toMatchObject({ submitted: true });
  });
  test('and nothing of it can be changed on the draft afterwards', async () => {
    const draft = await filled();
    await press(draft);
    expect(await house.cases.savePage(house.chen, draft, { page: 'name' }, { name: '别的店' })).toBeUndefined();
    expect(await house.cases.discardDraft(house.chen, draft)).toBe(false);
  });
});

describe('a case is followed without signing in', () => {
  test('with its number and password, however they are typed, and tells nothing of what was handed in', async () => {
    const { number, password } = await apply(house, house.chen, registering, registration);
    const view = await house.cases.byNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `, password.toLowerCase());
    expect(view).toMatchObject({
      number,
      party: '陈*',
      stage: 'received',
      headline: '我们收到了，您不用做什么',
      answers: [],
      evidence: [],
    });
  });
  test('not with another password, nor under another number', async () => {
    const [one, other] = [
      await apply(house, house.chen, registering, registration),
      await apply(house, house.chen, registering, registration),
    ];
    expect(await house.cases.byNumber(one.number, other.password)).toBeUndefined();
    expect(await house.cases.byNumber(one.number, '')).toBeUndefined();
    expect(await house.cases.byNumber('nothing', one.password)).toBeUndefined();
  });
});

describe('a case as its applicant sees it', () => {
  test('says first that there is nothing to do, and until when the authority must speak', async () => {
    const receipt = await apply(house, house.zhou, 'food-business-licence', food);
    const view = await house.cases.caseView(house.zhou, receipt.case);
    expect(view).toMatchObject({
      headline: '我们收到了，您不用做什么',
      clocks: [
        { kind: 'acceptance', days: 5, due: '2026-11-27', light: 'green', left: 5 },
        { kind: 'promised', days: 5, light: 'not-begun' },
        { kind: 'legal', days: 10, light: 'not-begun' },
      ],
      ruler: [],
    });
    expect(view?.timeline.map(({ state, title, by }) => [state, title, by])).toEqual([
      ['done', '您提交了申请', undefined],
      ['now', '等待受理', '2026-11-27'],
      ['next', '两名工作人员上门核查', undefined],
      ['next', '审核', undefined],
      ['next', '作出决定', undefined],
      ['next', '拿到食品经营许可证', undefined],
    ]);
  });
  test('shows what was said and where it came from, identifiers masked', async () => {
    const receipt = await apply(house, house.zhou, 'food-business-licence', food);
    const view = await house.cases.caseView(house.zhou, receipt.case);
    expect(view?.answers).toContainEqual({
      question: 'address',
      label: '经营场所',
      text: '云州市青石街18号1层',
      masked: false,
      source: '您的营业执照（市场监管局）',
      check: { agrees: true, text: expect.any(String) },
    });
    expect(view?.evidence.map(({ id, source, grade, files }) => [id, source, grade, files.length])).toEqual([
      ['layout', 'upload', 'C', 1],
      ['equipment', 'upload', 'C', 1],
      ['rules', 'upload', 'C', 1],
      ['businessLicence', 'licence', 'A', 0],
    ]);
  });
  test('is nobody else’s to see', async () => {
    const receipt = await apply(house, house.chen, registering, registration);
    for (const other of [house.zhou, house.zhouHerself, house.he]) {
      expect(await house.cases.caseView(other, receipt.case)).toBeUndefined();
      expect(await house.cases.myCases(other)).not.toContainEqual(expect.objectContaining({ id: receipt.case }));
    }
  });
});
