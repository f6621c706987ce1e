import { describe, expect, test } from 'vitest';
import {
  type Answers,
  compileForm,
  type KnownElements,
  nextPage,
  pageAt,
  previousPage,
  progress,
  settledAnswers,
  visiblePages,
} from './index.ts';
import { asking, buses, food, licence, nothingKnown, registered } from './testing/forms.ts';

const seen = (answers: Answers, known: KnownElements = nothingKnown) =>
  visiblePages(food, answers, known)
    .filter(({ asks }) => asks)
    .map(({ page }) => page.id);

describe('which pages an applicant sees', () => {
  test.each<[string, Answers, KnownElements, string[]]>([
    ['nothing answered yet', {}, nothingKnown, ['premises', 'size', 'kind', 'manager']],
    ['a large shop shows its layout', { area: 86.5 }, nothingKnown, ['premises', 'size', 'kind', 'layout', 'manager']],
    ['a small shop without cold food does not', { area: 20, foods: ['hot'] }, nothingKnown, ['premises', 'size', 'kind', 'manager']],
    [
      'cold food in a room of its own',
      { area: 20, foods: ['cold'], kitchen: true },
      nothingKnown,
      ['premises', 'size', 'kind', 'coldRoom', 'layout', 'manager'],
    ],
    [
      'a room answered before cold food was taken back',
      { area: 20, foods: ['hot'], kitchen: true },
      nothingKnown,
      ['premises', 'size', 'kind', 'manager'],
    ],
    ['what the business licence says is not asked', {}, registered, ['size', 'kind', 'manager']],
    [
      'and decides on pages as an answer would',
      {},
      { 'premises.area': { ...licence, value: 86.5 } },
      ['premises', 'kind', 'layout', 'manager'],
    ],
    ['unless the applicant said it is otherwise', { shopName: '小满面馆分店' }, registered, ['premises', 'size', 'kind', 'manager']],
    ['or only a part is known', {}, { 'company.name': licence }, ['premises', 'size', 'kind', 'manager']],
    [
      'or what is known does not fit the question',
      {},
      { ...registered, 'company.name': { ...licence, value: 7 } },
      ['premises', 'size', 'kind', 'manager'],
    ],
  ])('%s', (_, answers, known, pages) => expect(seen(answers, known)).toEqual(pages));

  test('a page that is skipped can still be opened, with what is known and its source', () => {
    const page = pageAt(food, {}, registered, 'premises');
    expect(page).toMatchObject({ asks: false, questions: [{ answer: '云州市小满面馆', known: { source: '营业执照' } }, {}] });
  });
  test('a page whose condition does not hold cannot be opened, nor one that the form does not have', () => {
    expect(pageAt(food, {}, nothingKnown, 'layout')).toBeUndefined();
    for (const id of ['nowhere', 'constructor', '__proto__', '']) expect(pageAt(food, {}, nothingKnown, id), id).toBeUndefined();
  });
  test('what is established of the applicant stands against an answer', () => {
    const known = { 'person.name': { ...licence, value: '周云', fixed: true } };
    const page = pageAt(food, { managerName: '别人' }, known, 'manager');
    expect(page?.questions[0]).toMatchObject({ answer: '周云', known: { value: '周云' } });
  });
});

describe('the way through the form', () => {
  test('goes from page to page as answers make them', () => {
    expect(nextPage(food, {}, registered)?.page.id).toBe('size');
    expect(nextPage(food, { area: 86.5 }, registered, 'kind')?.page.id).toBe('layout');
    expect(nextPage(food, { area: 20 }, registered, 'kind')?.page.id).toBe('manager');
    expect(nextPage(food, {}, registered, 'manager')).toBeUndefined();
  });
  test('and from a page opened to correct it on to the next', () => {
    expect(nextPage(food, {}, registered, 'premises')?.page.id).toBe('size');
  });
  test('and back, where no page comes before the first', () => {
    expect(previousPage(food, { area: 86.5 }, registered, 'manager')?.page.id).toBe('layout');
    expect(previousPage(food, {}, registered, 'manager')?.page.id).toBe('kind');
    expect(previousPage(food, {}, registered, 'size')).toBeUndefined();
  });
  test('says how far one has come', () => {
    expect(progress(food, { area: 86.5 }, nothingKnown, 'kind')).toEqual({ index: 3, count: 5, text: '第3题，共5题' });
    expect(progress(food, {}, registered, 'size')?.text).toBe('第1题，共3题');
    expect(progress(food, {}, registered, 'premises')).toBeUndefined();
  });
});

describe('a repeating group', () => {
  const two = {
    vehicles: [
      { plate: '云A12345', seats: 9 },
      { plate: '云A12346', seats: 45, carer: '李云' },
    ],
  };

  test('is asked whatever is known, and says whether there is room for one more', () => {
    expect(pageAt(buses, two, nothingKnown, 'buses')).toMatchObject({ asks: true, mayAdd: true, items: two.vehicles, questions: [] });
    const three = { vehicles: [{}, {}, {}] };
    expect(pageAt(buses, three, nothingKnown, 'buses')?.mayAdd).toBe(false);
  });
  test('shows each item the questions of its own answers', () => {
    const ids = (item: number) => pageAt(buses, two, nothingKnown, 'buses', item)?.questions.map(({ question }) => question.id);
    expect(ids(0)).toEqual(['plate', 'seats', 'permit']);
    expect(ids(1)).toEqual(['plate', 'seats', 'carer', 'permit']);
    expect(ids(2)).toEqual(['plate', 'seats', 'permit']);
  });
  test('asks nothing of an item because of what another one answered', () => {
    const answers = { vehicles: [{ seats: 45, carer: '李云' }, { carer: '王云' }] };
    expect(settledAnswers(buses, answers, nothingKnown)).toEqual({ vehicles: [{ seats: 45, carer: '李云' }, {}] });
  });
  test('nor because of an answer that is hidden in this one', () => {
    const tank = { id: 'tank', label: '气瓶编号', type: 'text', when: 'gas' } as const;
    const checked = { id: 'checked', label: '检验日期', type: 'date', when: 'tank != null' } as const;
    const repeat = { id: 'cars', item: '车', min: 0, max: 2 };
    const gas = { id: 'gas', label: '烧气吗', type: 'yes-no' } as const;
    const form = compileForm({ pages: [{ id: 'only', title: '车', repeat, questions: [gas, tank, checked] }] });
    const cars = [
      { gas: true, tank: '7', checked: '2026-01-01' },
      { gas: false, tank: '8', checked: '2026-01-01' },
    ];
    expect(settledAnswers(form, { cars }, nothingKnown)).toEqual({ cars: [cars[0], { gas: false }] });
  });
  test('is not filled in with what is known, since nobody can say of which item it speaks', () => {
    const form = asking(
      { id: 'plate', label: '车牌号', type: 'text', element: 'vehicle.plate' },
      { repeat: { id: 'cars', item: '车', min: 0, max: 2 } },
    );
    const known = { 'vehicle.plate': { ...licence, value: '云A12345' } };
    expect(pageAt(form, {}, known, 'only', 0)?.questions).toMatchObject([{ answer: undefined, known: undefined }]);
    expect(settledAnswers(form, { cars: [{}] }, known)).toEqual({ cars: [{}] });
  });
  test('decides on later pages by its visible answers only', () => {
    const pages = (answers: Answers) => visiblePages(buses, answers, nothingKnown).map(({ page }) => page.id);
    expect(pages(two)).toEqual(['school', 'buses', 'large']);
    expect(pages({ vehicles: [{ plate: '云A12346', seats: 9, carer: '李云' }] })).toEqual(['school', 'buses']);
    expect(pages({ vehicles: 'none' })).toEqual(['school', 'buses']);
  });
});
