import { describe, expect, test } from 'vitest';
import { type Answers, answersKnown, checkYourAnswers, elementsOf, problemsOf, questionById, settledAnswers } from './index.ts';
import { asking, buses, citizenId, food, licence, nothingKnown, plan, registered, uscc } from './testing/forms.ts';

const complete: Answers = {
  area: 86.5,
  foods: ['hot', 'cold'],
  kitchen: true,
  coldRoomPlace: '一层东侧',
  layoutPlan: [plan],
  managerName: '周云',
  managerId: citizenId,
  managerPhone: '19900000000',
  opens: '2026-11-25',
};
const twoBuses: Answers = {
  schoolCode: uscc,
  vehicles: [
    { plate: '云A12345', seats: 9, carer: '没有人' },
    { plate: '云A12346', seats: 45, carer: '李云', permit: [plan] },
  ],
  route: '一路\n二路',
};
const leaving = (id: string): Answers => Object.fromEntries(Object.entries(complete).filter(([name]) => name !== id));

describe('a form can be submitted', () => {
  test('when every visible question is answered, known or optional', () => {
    expect(problemsOf(food, complete, registered)).toEqual([]);
    expect(problemsOf(food, leaving('opens'), registered)).toEqual([]);
    expect(problemsOf(buses, twoBuses, nothingKnown)).toEqual([]);
  });
  test('and not before, each problem naming its page in the order of the form', () => {
    expect(problemsOf(food, { ...leaving('managerId'), area: 20000 }, nothingKnown)).toEqual([
      { page: 'premises', question: 'shopName', message: '请填店名' },
      { page: 'premises', question: 'address', message: '请填地址' },
      { page: 'size', question: 'area', message: '面积要在1平方米到10000平方米之间，比如86.5。您填的是“20000”' },
      { page: 'manager', question: 'managerId', message: '请填身份证号' },
    ]);
  });
  test('with files where they are required, and no more than asked for', () => {
    const problems = (layoutPlan: Answers[string]) => problemsOf(food, { ...complete, layoutPlan }, registered);
    expect(problems([])).toMatchObject([{ page: 'layout', message: '请上传布局图' }]);
    for (const none of ['布局图.pdf', ['布局图.pdf'], [{ name: '布局图.pdf' }]] as unknown as Answers[string][]) {
      expect(problems(none)).toMatchObject([{ page: 'layout' }]);
    }
    expect(problems([plan, plan, plan])).toMatchObject([{ message: '布局图最多传2个文件。请先删掉不要的' }]);
  });
  test('with as many items as the group wants, each complete', () => {
    const problems = (vehicles: Answers[string]) => problemsOf(buses, { ...twoBuses, vehicles }, nothingKnown);
    expect(problems([])).toEqual([{ page: 'buses', question: 'vehicles', message: '校车至少要填1项，现在有0项。请再添加1项' }]);
    expect(problems('none')).toMatchObject([{ question: 'vehicles' }]);
    expect(problems([{ plate: '云A12345', seats: 45 }])).toEqual([{ page: 'buses', question: 'carer', item: 0, message: '请填照管人员' }]);
    const four = Array.from({ length: 4 }, () => ({ plate: '云A12345', seats: 9 }));
    expect(problems(four)).toMatchObject([{ message: '校车最多填3项。请先删掉不要的' }]);
  });
  test('never with answers of a kind that their question does not ask for', () => {
    for (const wrong of [{ a: 1 }, null, 7, true, '', 'x', [1], [{}], [], Number.NaN, [citizenId]] as unknown as Answers[string][]) {
      const all = Object.fromEntries(Object.keys(complete).map((id) => [id, wrong]));
      const ids = problemsOf(food, all, registered).map(({ question }) => question);
      expect(ids, JSON.stringify(wrong)).toEqual(expect.arrayContaining(['foods', 'managerId', 'managerPhone']));
    }
  });
});

describe('what is submitted in the end', () => {
  test('holds what is known beside what was answered, and nothing of hidden questions', () => {
    expect(settledAnswers(food, { ...complete, foods: ['hot'], stray: 'x' }, registered)).toEqual({
      shopName: '云州市小满面馆',
      address: '云州市青石街18号1层',
      area: 86.5,
      foods: ['hot'],
      layoutPlan: [plan],
      managerName: '周云',
      managerId: citizenId,
      managerPhone: '19900000000',
      opens: '2026-11-25',
    });
  });
  test('nor a word of what was not answered', () => {
    expect(Object.keys(settledAnswers(food, { area: 20 }, nothingKnown))).toEqual(['area']);
    const form = asking({ id: 'constructor', label: '施工单位', type: 'text', element: 'toString' });
    expect(Object.keys(settledAnswers(form, {}, nothingKnown))).toEqual([]);
    expect(answersKnown(form, {}, nothingKnown)).toEqual({});
  });
  test('nor of hidden questions of an item', () => {
    expect(settledAnswers(buses, twoBuses, nothingKnown)).toMatchObject({ vehicles: [{ plate: '云A12345', seats: 9 }, { carer: '李云' }] });
    expect(settledAnswers(buses, twoBuses, nothingKnown).vehicles).not.toMatchObject([{ carer: '没有人' }, {}]);
  });
  test('and it can be told which answers nobody was asked for', () => {
    expect(answersKnown(food, { ...complete, address: '青石街20号' }, registered)).toEqual({ shopName: licence });
  });
});

describe('the page to check one’s answers', () => {
  const row = (answers: Answers, question: string) =>
    checkYourAnswers(food, answers, registered).find((each) => each.question === question);

  test('shows every visible question in words, in page order', () => {
    expect(checkYourAnswers(food, complete, registered).map(({ page, label, shown }) => [page, label, shown])).toEqual([
      ['premises', '店名', '云州市小满面馆'],
      ['premises', '地址', '云州市青石街18号1层'],
      ['size', '面积', '86.5平方米'],
      ['kind', '经营项目', '热食类食品制售、冷食类食品制售'],
      ['kind', '有没有专间', '是'],
      ['coldRoom', '专间位置', '一层东侧'],
      ['layout', '布局图', '平面图.pdf'],
      ['manager', '姓名', '周云'],
      ['manager', '身份证号', `990***********${citizenId.slice(-4)}`],
      ['manager', '联系电话', '199****0000'],
      ['manager', '开业日期', '2026年11月25日'],
    ]);
  });
  test('names the source of what is known', () => {
    expect(row(complete, 'shopName')).toMatchObject({ known: { source: '营业执照', readAt: licence.readAt }, mayChange: true });
    expect(row(complete, 'area')).toMatchObject({ known: undefined, mayChange: true });
  });
  test('lets nobody change what is established of the applicant', () => {
    const [name] = checkYourAnswers(food, complete, { 'company.name': { ...licence, fixed: true } });
    expect(name).toMatchObject({ shown: '云州市小满面馆', mayChange: false });
  });
  test('hides the middle of what identifies a person, and says so', () => {
    expect(row(complete, 'managerId')).toMatchObject({ masked: true });
    expect(row(complete, 'managerName')).toMatchObject({ masked: false });
  });
  test('says what was not filled in', () => {
    expect(row(leaving('opens'), 'opens')).toMatchObject({ shown: '没有填', answered: false });
    expect(row({ ...complete, opens: 'tomorrow' }, 'opens')).toMatchObject({ shown: '没有填', answered: false });
  });
  test('names each item, and a group without items', () => {
    const plates = checkYourAnswers(buses, twoBuses, nothingKnown).filter(({ question }) => question === 'plate');
    expect(plates.map(({ item, shown }) => [item?.place, item?.name, shown])).toEqual([
      [0, '第1辆校车', '云A12345'],
      [1, '第2辆校车', '云A12346'],
    ]);
    expect(checkYourAnswers(buses, {}, nothingKnown)[1]).toMatchObject({ label: '校车', shown: '没有填', item: undefined });
  });
});

describe('a form can be asked', () => {
  test('which question has an id, and on which page', () => {
    expect(questionById(food, 'area')).toMatchObject({ question: { label: '面积' }, page: { id: 'size' } });
    for (const id of ['nothing', 'constructor', '__proto__', 'size']) expect(questionById(food, id), id).toBeUndefined();
  });
  test('which data elements its answers state', () => {
    expect([...elementsOf(food)]).toEqual([
      ['company.name', ['shopName']],
      ['premises.address', ['address']],
      ['premises.area', ['area']],
      ['person.name', ['managerName']],
      ['person.citizen-id', ['managerId']],
    ]);
  });
});
