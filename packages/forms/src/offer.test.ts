import { describe, expect, test } from 'vitest';
import {
  type Answers,
  checkForm,
  compileForm,
  type Form,
  type KnownElements,
  pageAt,
  parsePage,
  problemsOf,
  settledAnswers,
} from './index.ts';

const form: Form = {
  pages: [
    {
      id: 'where',
      title: '您开的是哪一种？',
      questions: [
        {
          id: 'kind',
          type: 'choice',
          label: '主体业态',
          options: [
            { value: 'restaurant', label: '饭馆' },
            { value: 'school', label: '学校食堂' },
          ],
        },
      ],
    },
    {
      id: 'what',
      title: '做哪些吃的？',
      questions: [
        {
          id: 'items',
          type: 'choices',
          label: '经营项目',
          element: 'food.items',
          options: [
            { value: 'hot', label: '热食' },
            { value: 'raw', label: '生食', when: 'kind != "school"' },
          ],
        },
      ],
    },
  ],
};
const compiled = compileForm(form);
const offeredTo = (answers: Answers, known: KnownElements = {}) => {
  const [view] = pageAt(compiled, answers, known, 'what')?.questions ?? [];
  return view && { values: 'options' in view.question ? view.question.options.map(({ value }) => value) : [], answer: view.answer };
};

describe('an option with a condition', () => {
  test('is offered only where it holds', () => {
    expect(offeredTo({ kind: 'restaurant' })?.values).toEqual(['hot', 'raw']);
    expect(offeredTo({ kind: 'school' })?.values).toEqual(['hot']);
  });
  test('chosen before the condition ceased to hold, is chosen no more', () => {
    const answers = { kind: 'school', items: ['hot', 'raw'] };
    expect(offeredTo(answers)?.answer).toEqual(['hot']);
    expect(settledAnswers(compiled, answers, {})).toEqual({ kind: 'school', items: ['hot'] });
    expect(problemsOf(compiled, answers, {})).toEqual([]);
  });
  test('and where nothing else was chosen, the question is open again', () =>
    expect(problemsOf(compiled, { kind: 'school', items: ['raw'] }, {})).toEqual([
      { page: 'what', question: 'items', message: '请至少选一项：经营项目' },
    ]));
  test('cannot be sent by a browser that was not offered it', () => {
    expect(parsePage(compiled, 'what', { items: ['hot', 'raw'] }, { kind: 'school' }, {})).toMatchObject({
      problems: [{ question: 'items' }],
    });
    expect(parsePage(compiled, 'what', { items: ['hot', 'raw'] }, { kind: 'restaurant' }, {})).toEqual({
      answers: { kind: 'restaurant', items: ['hot', 'raw'] },
    });
  });
  test('does not stand because a licence says so', () => {
    const known = { 'food.items': { value: ['raw'], source: '许可证', readAt: '2026-11-24T00:00:00.000Z' } };
    expect(offeredTo({ kind: 'restaurant' }, known)?.answer).toEqual(['raw']);
    expect(offeredTo({ kind: 'school' }, known)?.answer).toBeUndefined();
  });
  test('is refused by the check of the form where its condition speaks of what nobody was asked', () => {
    const broken = structuredClone(form);
    Object.assign(broken.pages[0]?.questions[0] ?? {}, { options: [{ value: 'school', label: '学校食堂', when: 'items = null' }] });
    expect(checkForm(broken).map(({ fault, page, question }) => [fault, page, question])).toEqual([['later-name', 'where', 'kind']]);
  });
});
