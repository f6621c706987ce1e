import { describe, expect, test } from 'vitest';
import {
  chineseRuleMessages,
  comparandsIn,
  compileRule,
  evaluate,
  holds,
  isReadable,
  itemNamesIn,
  namesIn,
  ruleFaultText,
} from './index.ts';
import type { CompiledRule } from './rule.ts';

const rule = (text: string): CompiledRule => {
  const compiled = compileRule(text);
  if ('fault' in compiled) throw new Error(ruleFaultText(compiled));
  return compiled;
};
const faultOf = (text: string) => {
  const compiled = compileRule(text);
  return 'fault' in compiled ? compiled : undefined;
};

describe('a rule', () => {
  const answers = { 面积: 86.5, 有厨房: true, kind: 'restaurant', seats: null, vehicles: [{ seats: 9 }, { seats: 19 }] };

  test.each([
    ['面积 > 50 and 有厨房', true],
    ['面积 between 1 and 50', false],
    ['面积 between 100 and 1', true],
    ['面积 in [1..86.5]', true],
    ['面积 in [1..86.5)', false],
    ['面积 / 0 = null', true],
    ['some seats in [1] satisfies count(vehicles[seats > 10]) = 1', true],
    ['not(有厨房)', false],
    ['kind in ("restaurant", "canteen")', true],
    ['kind = "canteen" or 面积 in [80..90)', true],
    ['some vehicle in vehicles satisfies vehicle.seats > 9', true],
    ['every vehicle in vehicles satisfies vehicle.seats > 9', false],
    ['count(vehicles[seats > 9]) = 1', true],
    ['sum(vehicles.seats) / 2 = 14', true],
    ['date("2026-11-25") > date("2026-11-24")', true],
    ['if 有厨房 then 面积 >= 86.5 else false', true],
  ])('%s: %s', (text, expected) => expect(holds(rule(text), answers)).toBe(expected));

  test.each(['seats > 3', 'notAnswered', 'notAnswered = "x"', '面积', 'vehicles > 3', 'kind > true', 'kind.a.b = 1'])(
    'does not hold where FEEL cannot say: %s',
    (text) => expect(holds(rule(text), answers)).toBe(false),
  );

  test('knows an answer that was not given from one that was', () => {
    expect(evaluate(rule('notAnswered = null'), answers)).toBe(true);
    expect(evaluate(rule('kind = null'), answers)).toBe(false);
  });

  test('never reaches behind the answers into the language it runs in', () => {
    for (const text of ['constructor', 'toString', '__proto__', 'kind.length', 'vehicles[1].constructor', 'hasOwnProperty'])
      expect(holds(rule(`${text} != null`), answers), text).toBe(false);
  });
});

describe('a rule names', () => {
  test.each([
    ['面积 > 50 and not(有厨房) and 面积 < 90', ['面积', '有厨房'], []],
    ['some v in vehicles satisfies v.seats > least', ['vehicles', 'least'], ['seats']],
    ['some x in x satisfies x', ['x'], []],
    ['count(vehicles[seats > 9 and item.school = null])', ['vehicles'], ['seats', 'school']],
    ['{a: b, c: a}.c = d', ['b', 'd'], ['c']],
    ['(function(x) x + y)(z)', ['y', 'z'], []],
    ['a instance of string', ['a'], []],
    ['for x in [1..n] return x + sum(partial)', ['n'], []],
  ])('what it reads: %s', (text, names, attributes) => {
    expect(namesIn(rule(text))).toEqual(names);
    expect(itemNamesIn(rule(text))).toEqual(attributes);
  });

  test('the texts it compares answers with', () => {
    expect(
      comparandsIn(rule('kind = "a" and "b" != kind and v.type in ("c", > "d") and list contains(many, "e") and other < "f"')),
    ).toEqual([
      { name: 'kind', value: 'a' },
      { name: 'kind', value: 'b' },
      { name: 'type', value: 'c' },
      { name: 'many', value: 'e' },
    ]);
    expect(comparandsIn(rule('kind in ["a", "b"]')).map(({ value }) => value)).toEqual(['a', 'b']);
  });

  test('only answers: neither a function nor a keyword can be one', () => {
    for (const name of ['area', '面积', 'constructor', 'businessType']) expect(isReadable(name), name).toBe(true);
    for (const name of ['count', 'date', 'in', 'not', 'if', 'two words', 'a-b', '3', '"x"', 'null', 'true', ''])
      expect(isReadable(name), name).toBe(false);
  });
});

describe('a text that is no rule is refused, with the place and what is wrong', () => {
  test.each([
    ['', 'empty', 1, ''],
    ['area >', 'unfinished', 7, ''],
    ['(a or b', 'unfinished', 8, ''],
    ['a = 3)', 'unexpected', 6, ')'],
    ['a && b', 'unexpected', 3, '&&'],
    ["a = 'x'", 'unexpected', 5, "'"],
    ['a = “x”', 'full-width', 5, '“'],
    ['面积，厨房', 'full-width', 1, '面积，厨房'],
    ['a == 3', 'doubled-operator', 4, '='],
    ['a <> 3', 'doubled-operator', 4, '>'],
    ['not a', 'several-words', 1, 'not a'],
    ['contain(a, "x")', 'unknown-function', 1, 'contain'],
    ['a and count > 3', 'function-not-called', 7, 'count'],
    ['day < today()', 'clock', 7, 'today'],
  ])('%s', (text, fault, at, found) => {
    expect(faultOf(text)).toEqual({ fault, at, found });
  });

  test('in words that say how to mend it', () => {
    expect(ruleFaultText({ fault: 'doubled-operator', at: 4, found: '=' })).toBe(
      '第4个字符“=”前面已经有一个比较符号。等于只写一个 =，不等于写 !=',
    );
    expect(ruleFaultText({ fault: 'empty', at: 1, found: '' }, { ...chineseRuleMessages, empty: () => 'empty' })).toBe('empty');
  });
});
