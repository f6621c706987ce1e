import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyWord, everyWord } from './query.ts';
import { createWords } from './words.ts';

const words = createWords({
  same: [
    ['饭馆', '饭店', '餐馆', '餐饮'],
    ['户口本', '居民户口簿'],
  ],
  ignored: ['我', '想', '开', '办', '怎么'],
});

describe('words of search', () => {
  test('are cut so that a short word finds the long one', () =>
    expect(words.indexed(['食品经营许可证'])).toEqual(expect.arrayContaining(['食品', '经营', '许可证'])));
  test('are one whether typed wide or narrow, large or small', () =>
    expect(words.indexed(['ＪＹ许可'])).toEqual(words.indexed(['jy许可'])));
  test('leave out what says nothing', () => expect(words.asked('我想开饭馆').map(([first]) => first)).toEqual([['饭馆']]));
  test('are kept where nothing else was typed', () => expect(words.asked('怎么办')).not.toEqual([]));
  test('bring those of the same meaning with them', () =>
    expect(words.asked('饭店').flat().flat()).toEqual(expect.arrayContaining(['饭馆', '饭店', '餐馆', '餐饮'])));
  test('are found by their parts where the whole was cut in two', () =>
    expect(words.asked('户口本').flat()).toContainEqual(expect.arrayContaining(['居民', '户口', '户口簿'])));
  test('are one whether one English thing or several', () => {
    expect(words.indexed(['School buses'])).toEqual(words.indexed(['school bus']));
    expect(words.indexed(['businesses'])).toEqual(words.indexed(['business']));
    expect(words.asked('restaurants').map(([first]) => first)).toEqual([['restaurant']]);
  });
  test('of nothing are none', () => expect([...words.asked(''), ...words.asked(' ？！')]).toEqual([]));
});

describe('a question to the database', () => {
  test('asks for every word, each in any of its meanings', () =>
    expect(everyWord([[['饭馆'], ['饭店']], [['许可']]])).toBe("(('饭馆') | ('饭店')) & (('许可'))"));
  test('is content with one word', () => expect(anyWord([[['饭馆']], [['许可']]])).toBe("(('饭馆')) | (('许可'))"));
  test('quotes whatever somebody types', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        const quoted = everyWord([[[word]]]).slice(2, -2);
        expect(quoted.slice(1, -1).replaceAll("''", '').replaceAll('\\\\', '')).not.toMatch(/['\\]/);
      }),
    ));
});
