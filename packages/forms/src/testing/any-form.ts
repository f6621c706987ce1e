import fc from 'fast-check';
import type { Form, Page, Question } from '../index.ts';
import { citizenId, plan, uscc } from './forms.ts';

/** Questions that can be drawn, without their ids. */
const kinds: readonly ((id: string) => Question)[] = [
  (id) => ({ id, label: id, type: 'text', maxLength: 5, pattern: '[a-c]*' }),
  (id) => ({ id, label: id, type: 'long-text' }),
  (id) => ({ id, label: id, type: 'number', min: 0, max: 100, decimals: 1 }),
  (id) => ({ id, label: id, type: 'date' }),
  (id) => ({ id, label: id, type: 'yes-no' }),
  (id) => ({ id, label: id, type: 'choice', options: [option('a'), option('b')] }),
  (id) => ({ id, label: id, type: 'choices', options: [option('a'), option('b')] }),
  (id) => ({ id, label: id, type: 'phone' }),
  (id) => ({ id, label: id, type: 'citizen-id' }),
  (id) => ({ id, label: id, type: 'uscc' }),
  (id) => ({ id, label: id, type: 'files', evidence: 'any' }),
];
const option = (value: string) => ({ value, label: value });

/** Conditions over one earlier name. */
const conditions: readonly ((name: string) => string)[] = [
  (name) => `${name} != null`,
  (name) => `${name} = null`,
  (name) => `${name} = true`,
  (name) => `string(${name}) in ("a", "10")`,
  (name) => `list contains(${name}, string("a"))`,
  (name) => `${name} > 5 or ${name} < "b"`,
  (name) => `count(${name}) > 1`,
];

/** What a browser may send for a field, good and bad. */
export const sent = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    'b',
    'aＡa',
    'abcabc',
    '10',
    '８６．５',
    '86.55',
    '-1',
    'yes',
    'no',
    '2026-11-25',
    '2026-02-30',
    '19900000000',
  ),
  fc.constantFrom(citizenId, citizenId.toLowerCase(), uscc, '11010519491231002X', '0990-1234567', '__proto__', 'constructor'),
  fc.string(),
  fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 3 }),
);

/** What may stand in a draft or be known of an element, good and bad. */
export const stored = fc.oneof(
  fc.constantFrom('a', 'b', 10, 86.5, true, false, '2026-11-25', '19900000000', citizenId, uscc, 'zzz', -1),
  fc.constantFrom(['a'], ['a', 'b'], [plan], []),
);

/** Any form that can be published: up to six pages, the questions of which may read whatever was asked before them. */
export const anyForm: fc.Arbitrary<Form> = fc
  .array(
    fc.record({
      questions: fc.array(fc.record({ kind: fc.nat(), draw: fc.nat(), optional: fc.boolean() }), { minLength: 1, maxLength: 4 }),
      draw: fc.nat(),
      repeat: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((drawn) => {
    const readable: string[] = [];
    const pages = drawn.map((draft, at): Page => {
      const page = { id: `page${at}`, title: `Page ${at}`, ...conditionOver(readable, draft.draw) };
      const asked: string[] = [];
      const questions = draft.questions.map(({ kind, draw, optional }, index) => {
        const id = `p${at}q${index}`;
        const question = kinds[kind % kinds.length]?.(id) ?? { id, label: id, type: 'yes-no' };
        const names = [...readable, ...asked];
        const when = conditionOver(names, draw);
        asked.push(id);
        return {
          ...withConditionalOption(question, conditionOver(names, draw + 1)),
          ...when,
          required: !optional,
          ...(draw % 2 === 0 ? { element: `e${draw % 5}` } : {}),
        };
      });
      readable.push(...(draft.repeat ? [`group${at}`] : asked));
      return draft.repeat ? { ...page, questions, repeat: { id: `group${at}`, item: '项', min: 0, max: 2 } } : { ...page, questions };
    });
    return { pages };
  });

/** The second of its options is offered under a condition only. */
function withConditionalOption(question: Question, condition: { readonly when?: string }): Question {
  if (!('options' in question)) return question;
  return { ...question, options: question.options.map((one, at) => (at === 1 ? { ...one, ...condition } : one)) };
}

function conditionOver(readable: readonly string[], draw: number): { readonly when?: string } {
  const name = readable[draw % Math.max(readable.length, 1)];
  const condition = conditions[draw % conditions.length];
  return name === undefined || condition === undefined || draw % 3 === 0 ? {} : { when: condition(name) };
}
