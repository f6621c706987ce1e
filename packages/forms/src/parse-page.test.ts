import { describe, expect, test } from 'vitest';
import { type Answers, type KnownElements, parsePage, type Question, type Submitted } from './index.ts';
import { asking, buses, citizenId, food, licence, nothingKnown, plan, registered, uscc } from './testing/forms.ts';

const submit = (question: Partial<Question> & Pick<Question, 'type'>, submitted: Submitted, answers: Answers = {}) =>
  parsePage(asking({ id: 'x', label: '面积', ...question } as Question), 'only', submitted, answers, nothingKnown);
const options = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
];

describe('what was entered is understood', () => {
  test.each<[string, Partial<Question> & Pick<Question, 'type'>, Submitted, unknown]>([
    ['a number', { type: 'number' }, { x: '86.5' }, 86.5],
    ['a number in full width', { type: 'number' }, { x: '８６．５' }, 86.5],
    ['a number with blanks', { type: 'number' }, { x: ' 　86.5 ' }, 86.5],
    ['a number with the Chinese full stop', { type: 'number' }, { x: '86。5' }, 86.5],
    ['a number in thousands', { type: 'number' }, { x: '12,345' }, 12345],
    ['a number with its unit', { type: 'number', unit: '平方米' }, { x: '86.5 平方米' }, 86.5],
    ['a negative zero as zero', { type: 'number' }, { x: '-0' }, 0],
    ['a line of text', { type: 'text' }, { x: '　青石街１８号（东）\u0000 ' }, '青石街18号（东）'],
    ['several lines', { type: 'long-text' }, { x: '一\r\n二\u200b  三' }, '一\n二 三'],
    ['the first of a field sent twice', { type: 'text' }, { x: ['', '一', '二'] }, '一'],
    ['a date whole', { type: 'date' }, { x: '2026-11-25' }, '2026-11-25'],
    ['a date in Chinese', { type: 'date' }, { x: '２０２６年１１月５日' }, '2026-11-05'],
    ['a date as digits', { type: 'date' }, { x: '20261125' }, '2026-11-25'],
    ['a date in three fields', { type: 'date' }, { 'x-year': '2026', 'x-month': '3', 'x-day': '７' }, '2026-03-07'],
    ['yes', { type: 'yes-no' }, { x: 'yes' }, true],
    ['no', { type: 'yes-no' }, { x: 'no' }, false],
    ['one option', { type: 'choice', options }, { x: 'b' }, 'b'],
    ['options in the order of the form', { type: 'choices', options }, { x: ['b', 'a', 'b'] }, ['a', 'b']],
    ['one option of many', { type: 'choices', options }, { x: 'b' }, ['b']],
    ['a mobile number', { type: 'phone' }, { x: '+86 199-0000-0000' }, '19900000000'],
    ['a fixed line', { type: 'phone' }, { x: '（0990）1234567' }, '0990-1234567'],
    ['a fixed line with its extension', { type: 'phone' }, { x: '010 12345678 转 801' }, '010-12345678-801'],
    ['a citizen ID', { type: 'citizen-id' }, { x: `${citizenId.slice(0, 6)} ${citizenId.slice(6).toLowerCase()}` }, citizenId],
    ['a credit code', { type: 'uscc' }, { x: uscc.toLowerCase() }, uscc],
  ])('%s', (_, question, submitted, answer) => expect(submit(question, submitted)).toEqual({ answers: { x: answer } }));

  test('an optional question left empty takes its answer back', () => {
    expect(submit({ type: 'text', required: false }, { x: ' ' }, { x: 'before' })).toEqual({ answers: {} });
    expect(submit({ type: 'choices', options, required: false }, {}, { x: ['a'] })).toEqual({ answers: {} });
  });
});

describe('what is wrong is said with what to do, an example and what was entered', () => {
  test.each<[Partial<Question> & Pick<Question, 'type'>, Submitted, string]>([
    [{ type: 'number', example: '86.5' }, { x: '八十六' }, '面积请填数字，比如86.5。您填的是“八十六”'],
    [{ type: 'number' }, { x: '1e3' }, '面积请填数字，比如86.5。您填的是“1e3”'],
    [{ type: 'number' }, { x: '1234567890123456' }, '面积的数字太长，请核对。您填的是“1234567890123456”'],
    [{ type: 'number', decimals: 0 }, { x: '8.5' }, '面积请填整数，比如12。您填的是“8.5”'],
    [{ type: 'number', decimals: 2 }, { x: '0.0000001' }, '面积最多填2位小数，比如86.5。您填的是“0.0000001”'],
    [{ type: 'number', decimals: 1 }, { x: '8.55' }, '面积最多填1位小数，比如86.5。您填的是“8.55”'],
    [{ type: 'number', min: 1, max: 50, unit: '平方米' }, { x: '0' }, '面积要在1平方米到50平方米之间，比如50。您填的是“0”'],
    [{ type: 'number', min: 1 }, { x: '0' }, '面积不能少于1，比如86.5。您填的是“0”'],
    [{ type: 'number', max: 9 }, { x: '10' }, '面积不能超过9，比如9。您填的是“10”'],
    [{ type: 'number' }, {}, '请填面积，比如86.5'],
    [{ type: 'text', label: '店名' }, { x: '　' }, '请填店名'],
    [{ type: 'text', label: '店名', maxLength: 2 }, { x: '一二三' }, '店名最多填2个字。您填了3个字，请写短一些'],
    [
      { type: 'text', label: '车牌号', pattern: '云[A-Z]\\d', example: '云A1' },
      { x: '云1' },
      '车牌号请照要求的格式填，比如云A1。您填的是“云1”',
    ],
    [{ type: 'date', label: '开业日期' }, { x: '明天' }, '开业日期请填日期，比如2026年11月25日。您填的是“明天”'],
    [{ type: 'date', label: '开业日期' }, { x: '2026-02-30' }, '开业日期请对照日历再填一次，没有这一天。您填的是“2026-02-30”'],
    [{ type: 'date', label: '开业日期' }, { 'x-year': '2026', 'x-day': '7' }, '开业日期请把年、月、日都填上，比如2026年11月25日'],
    [{ type: 'date', label: '开业日期' }, { 'x-year': '', 'x-month': '', 'x-day': '' }, '请填开业日期，比如2026年11月25日'],
    [{ type: 'yes-no', label: '有没有专间？' }, {}, '请选“是”或“否”：有没有专间'],
    [{ type: 'yes-no', label: '有没有专间？' }, { x: 'perhaps' }, '请选“是”或“否”：有没有专间'],
    [{ type: 'choice', label: '经营方式', options }, {}, '请选一项：经营方式'],
    [{ type: 'choice', label: '经营方式', options }, { x: 'constructor' }, '经营方式请从列出的选项里选'],
    [{ type: 'choices', label: '经营项目', options }, { x: ['a', 'c'] }, '经营项目请从列出的选项里选'],
    [{ type: 'choices', label: '经营项目', options }, { x: [''] }, '请至少选一项：经营项目'],
    [{ type: 'phone', label: '联系电话' }, { x: '12345' }, '联系电话请填11位手机号，或者带区号的座机号'],
    [
      { type: 'citizen-id', label: '身份证号' },
      { x: citizenId.slice(1) },
      '身份证号填错了：身份证号是18位，老号码是15位。请对照证件数一数',
    ],
    [{ type: 'files', label: '布局图', evidence: 'plan' }, {}, '请上传布局图'],
  ])('%j %j', (question, submitted, message) => {
    expect(submit(question, submitted)).toMatchObject({ problems: [{ question: 'x', message }] });
  });

  test('and never repeats a number that identifies a person', () => {
    for (const type of ['citizen-id', 'phone'] as const) {
      const parsed = submit({ type, label: '号码' }, { x: '110105194912310021' });
      expect('problems' in parsed && parsed.problems[0]?.message).not.toContain('1101');
    }
  });
  test('and shortens what is too long to repeat', () => {
    const parsed = submit({ type: 'number' }, { x: '八'.repeat(500) });
    expect('problems' in parsed && parsed.problems[0]?.message).toBe(`面积请填数字，比如86.5。您填的是“${'八'.repeat(30)}…”`);
  });
});

const parse = (page: string, submitted: Submitted, answers: Answers = {}, known: KnownElements = nothingKnown) =>
  parsePage(food, page, submitted, answers, known);

describe('a page', () => {
  test('keeps what was right, and shows what was entered again', () => {
    expect(parse('premises', { shopName: '小满面馆', address: '' }, { area: 20 })).toMatchObject({
      problems: [{ question: 'address', message: '请填地址' }],
      submitted: { shopName: '小满面馆', address: '' },
      accepted: { shopName: '小满面馆', area: 20 },
    });
  });
  test('asks at once what an answer on it makes necessary', () => {
    const parsed = parse('kind', { foods: 'cold' });
    expect(parsed).toMatchObject({ problems: [{ question: 'kitchen' }], page: { questions: [{}, { question: { id: 'kitchen' } }] } });
    expect(parse('kind', { foods: 'cold', kitchen: 'yes' })).toEqual({ answers: { foods: ['cold'], kitchen: true } });
  });
  test('takes nothing of a question that is not visible, and forgets nothing that was answered before', () => {
    expect(parse('kind', { foods: 'hot', kitchen: 'no' }, { kitchen: true })).toEqual({ answers: { foods: ['hot'], kitchen: true } });
  });
  test('leaves files untouched, and wants them where they are required', () => {
    const answers = { area: 86.5, layoutPlan: [plan] };
    expect(parse('layout', { layoutPlan: 'x' }, answers)).toEqual({ answers });
    expect(parse('layout', {}, { area: 86.5 })).toMatchObject({ problems: [{ question: 'layoutPlan', message: '请上传布局图' }] });
  });
  test('that is not asked takes nothing', () => {
    const refused = { problems: [{ message: '这一页现在不用填。请按“上一步”回去' }], accepted: {}, page: undefined };
    for (const page of ['layout', 'nowhere', '__proto__']) expect(parse(page, { layoutPlan: 'x' }), page).toMatchObject(refused);
  });
  test('takes fields of its own only, whatever they are called', () => {
    const hostile = JSON.parse('{"area":"20","__proto__":{"polluted":"1"},"constructor":"x","shopName":"y","prototype":"z"}');
    expect(parse('size', hostile)).toEqual({ answers: { area: 20 } });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const wrong = parse('size', JSON.parse('{"area":"no","__proto__":"x","shopName":"y"}'));
    expect('submitted' in wrong && Object.keys(wrong.submitted)).toEqual(['area']);
    expect(parse('size', { area: '20' }, JSON.parse('{"__proto__":{"area":1},"constructor":2}'))).toEqual({ answers: { area: 20 } });
  });
  test('does not take for an answer what every object inherits', () => {
    const form = asking({ id: 'constructor', label: '施工单位', type: 'text' });
    expect(parsePage(form, 'only', {}, {}, nothingKnown)).toMatchObject({ problems: [{ message: '请填施工单位' }] });
    expect(parsePage(form, 'only', { constructor: '一建' }, {}, nothingKnown)).toEqual({ answers: { constructor: '一建' } });
  });
});

describe('what is known', () => {
  test('need not be sent', () => {
    expect(parse('premises', {}, {}, registered)).toEqual({ answers: {} });
    expect(parse('premises', { address: '青石街20号' }, {}, { 'company.name': licence })).toEqual({ answers: { address: '青石街20号' } });
  });
  test('gives way to a correction, and comes back when that is taken back', () => {
    const corrected = { shopName: '小满面馆分店' };
    expect(parse('premises', corrected, {}, registered)).toEqual({ answers: corrected });
    expect(parse('premises', { shopName: '云州市小满面馆' }, corrected, registered)).toEqual({ answers: {} });
  });
  test('is not emptied by leaving a required field empty', () => {
    expect(parse('premises', { shopName: '' }, {}, registered)).toMatchObject({ problems: [{ question: 'shopName' }] });
  });
  test('is corrected by choosing otherwise, and stands where the same is chosen', () => {
    const form = asking({ id: 'x', label: '经营项目', type: 'choices', options, element: 'food.items' });
    const known = { 'food.items': { ...licence, value: ['a', 'b'] } };
    expect(parsePage(form, 'only', { x: ['b', 'a'] }, {}, known)).toEqual({ answers: {} });
    expect(parsePage(form, 'only', { x: 'a' }, {}, known)).toEqual({ answers: { x: ['a'] } });
    const one = { 'food.items': { ...licence, value: ['b'] } };
    expect(parsePage(form, 'only', { x: 'a' }, {}, one)).toEqual({ answers: { x: ['a'] } });
  });
  test('of files need not be uploaded', () => {
    const form = asking({ id: 'x', label: '营业执照', type: 'files', evidence: 'business-licence', element: 'licence.file' });
    expect(parsePage(form, 'only', {}, {}, { 'licence.file': { ...licence, value: [plan] } })).toEqual({ answers: {} });
  });
  test('and fixed takes no correction', () => {
    const known = { 'company.name': { ...licence, fixed: true }, 'premises.address': licence };
    expect(parse('premises', { shopName: '别的店' }, {}, known)).toEqual({ answers: {} });
  });
});

describe('a repeating group', () => {
  const bus = { plate: '云A12345', seats: '9' };
  const parseItem = (submitted: Submitted, answers: Answers, item?: number) =>
    parsePage(buses, 'buses', submitted, answers, nothingKnown, item);
  const one = { vehicles: [{ plate: '云A12345', seats: 9, permit: [plan] }] };

  test('takes a new item at the first free place', () => {
    expect(parseItem(bus, {}, 0)).toEqual({ answers: { vehicles: [{ plate: '云A12345', seats: 9 }] } });
    expect(parseItem({ ...bus, plate: '云A99999' }, one, 1)).toEqual({
      answers: { vehicles: [one.vehicles[0], { plate: '云A99999', seats: 9 }] },
    });
  });
  test('changes an item in its place, and leaves its files', () => {
    expect(parseItem({ ...bus, seats: '10' }, one, 0)).toEqual({
      answers: { vehicles: [{ plate: '云A12345', seats: 10, permit: [plan] }] },
    });
  });
  test('says of which item a problem is', () => {
    expect(parseItem({ ...bus, seats: '45' }, one, 1)).toMatchObject({
      problems: [{ question: 'carer', item: 1, message: '请填照管人员' }],
    });
  });
  test('has no place beyond the first free one, nor more than its most', () => {
    const problems = [{ question: 'vehicles', message: '校车最多填3项。请先删掉不要的' }];
    for (const place of [2, -1, 0.5, Number.NaN]) expect(parseItem(bus, one, place), String(place)).toMatchObject({ problems });
    expect(parseItem(bus, { vehicles: [{}, {}, {}] }, 3)).toMatchObject({ problems });
  });
  test('is finished when there are enough items and each is complete', () => {
    expect(parseItem({}, one)).toEqual({ answers: one });
    expect(parseItem({}, {})).toMatchObject({ problems: [{ question: 'vehicles', message: '校车至少要填1项，现在有0项。请再添加1项' }] });
    expect(parseItem({}, { vehicles: [{ seats: 9 }] })).toMatchObject({ problems: [{ question: 'plate', item: 0 }] });
  });
});
