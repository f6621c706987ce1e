import { describe, expect, test } from 'vitest';
import { fileAnswersOf, withFile, withoutFile, withoutItem } from './index.ts';
import { buses, food, plan } from './testing/forms.ts';

const second = { ...plan, file: 'b'.repeat(64), name: '流程图.png' };
const third = { ...plan, file: 'c'.repeat(64) };
const place = { question: 'layoutPlan' };

describe('files given for a question', () => {
  test('are kept in the order they came, the same content once', () => {
    expect(withFile(food, {}, place, plan)).toEqual({ answers: { layoutPlan: [plan] } });
    const both = { layoutPlan: [plan, second] };
    expect(withFile(food, { layoutPlan: [plan] }, place, second)).toEqual({ answers: both });
    expect(withFile(food, both, place, { ...plan, name: '另一个名字.pdf' })).toEqual({ answers: both });
    expect(fileAnswersOf(food, both, place)).toEqual([plan, second]);
  });
  test('are no more than the form takes', () => {
    expect(withFile(food, { layoutPlan: [plan, second] }, place, third)).toEqual({
      problems: [{ question: 'layoutPlan', message: '布局图最多传2个文件。请先删掉不要的' }],
    });
  });
  test('can be taken back', () => {
    expect(withoutFile(food, { layoutPlan: [plan, second] }, place, plan.file)).toEqual({ layoutPlan: [second] });
    const answers = { layoutPlan: [plan] };
    expect(withoutFile(food, answers, place, third.file)).toBe(answers);
  });
  test('are refused where no question asks for them', () => {
    for (const question of ['area', 'nothing', '__proto__', 'constructor']) {
      expect(withFile(food, {}, { question }, plan), question).toMatchObject({ problems: [{ question }] });
      expect(withoutFile(food, {}, { question }, plan.file), question).toEqual({});
      expect(fileAnswersOf(food, {}, { question }), question).toEqual([]);
    }
  });
});

describe('files given for an item of a repeating group', () => {
  const permit = (item: number) => ({ question: 'permit', item });
  const one = { vehicles: [{ plate: '云A12345' }] };

  test('stand with their item, and begin one at the first free place', () => {
    expect(withFile(buses, one, permit(0), plan)).toEqual({ answers: { vehicles: [{ plate: '云A12345', permit: [plan] }] } });
    expect(withFile(buses, one, permit(1), plan)).toEqual({ answers: { vehicles: [one.vehicles[0], { permit: [plan] }] } });
    expect(fileAnswersOf(buses, { vehicles: [{}, { permit: [plan] }] }, permit(1))).toEqual([plan]);
    expect(withoutFile(buses, { vehicles: [{ permit: [plan] }] }, permit(0), plan.file)).toEqual({ vehicles: [{ permit: [] }] });
  });
  test('have no place beyond that, nor without an item', () => {
    for (const of of [permit(2), permit(-1), { question: 'permit' }])
      expect(withFile(buses, one, of, plan)).toMatchObject({ problems: [of] });
  });
  test('go with their item', () => {
    const two = { vehicles: [{ permit: [plan] }, { plate: '云A12345' }] };
    expect(withoutItem(buses, two, 'buses', 0)).toEqual(one);
    for (const [page, item] of [
      ['buses', 7],
      ['school', 0],
      ['nowhere', 0],
    ] as const)
      expect(withoutItem(buses, two, page, item)).toEqual(two);
  });
});
