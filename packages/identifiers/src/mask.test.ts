import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mask } from './mask.ts';

describe('a personal value on a screen', () => {
  test.each([
    ['a citizen ID keeps three and four characters', '11010519491231002X', '110***********002X'],
    ['a telephone number too', '13800138000', '138****8000'],
    ['a name keeps its surname', '周小满', '周*'],
    ['a long name too', '买买提江·阿不都热合曼', '买*'],
    ['a short value keeps its first character', 'E12345', 'E*'],
    ['nothing shows nothing', '', '*'],
  ])('%s', (_, value, shown) => {
    expect(mask(value)).toBe(shown);
  });
  test('always hides something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        fc.pre(!value.includes('*'));
        expect(mask(value)).toContain('*');
      }),
    );
  });
});
