import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit1110, numberOf, seriesOf } from './number.ts';

const food = 'JY{form}{region}{serial:6}{check:11-10}';
const parts = { form: '2', region: '990100' };

describe('the number of a food licence', () => {
  test('is JY and fourteen digits, the last one a check digit (GB/T 17710)', () => {
    expect(numberOf(food, parts, '2026', 128)).toBe('JY29901000001285');
    expect(numberOf(food, parts, '2026', 1)).toMatch(/^JY\d{14}$/);
  });
  test('is counted apart for each form of business and region, across years', () => {
    expect(seriesOf(food, parts, '2026')).toBe('JY2990100{serial:6}{check:11-10}');
    expect(seriesOf(food, parts, '2027')).toBe(seriesOf(food, parts, '2026'));
    expect(seriesOf(food, { ...parts, form: '1' }, '2026')).not.toBe(seriesOf(food, parts, '2026'));
  });
  test('is not made when the order does not state the form of business', () => {
    expect(() => numberOf(food, { region: '990100' }, '2026', 1)).toThrow('{form}');
  });
  test('is not made once the six digits are used up', () => {
    expect(() => numberOf(food, parts, '2026', 1_000_000)).toThrow('does not fit');
  });
});

describe('the check digit of ISO 7064 MOD 11,10', () => {
  test('agrees with the published example 0794 and check 5', () => expect(checkDigit1110('0794')).toBe('5'));
  test('finds every single wrong digit', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/), fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const place = at % digits.length;
        const wrong = digits.slice(0, place) + ((Number(digits[place]) + by) % 10) + digits.slice(place + 1);
        expect(checkDigit1110(wrong)).not.toBe(checkDigit1110(digits));
      }),
    ));
});

describe('other patterns', () => {
  test('a business licence bears the credit code and counts nothing', () => {
    expect(seriesOf('{uscc}', { uscc: '91350100M000100Y43' }, '2026')).toBeUndefined();
    expect(numberOf('{uscc}', { uscc: '91350100M000100Y43' }, '2026', 0)).toBe('91350100M000100Y43');
  });
  test('a pattern with the year starts anew each year', () => {
    expect(numberOf('云校{year}-{serial:4}', {}, '2026', 7)).toBe('云校2026-0007');
    expect(seriesOf('云校{year}-{serial:4}', {}, '2026')).not.toBe(seriesOf('云校{year}-{serial:4}', {}, '2027'));
  });
  test('a misspelt placeholder is a fault, not a strange number', () => {
    expect(() => numberOf('JY{Serial:6}', {}, '2026', 1)).toThrow('not a number pattern');
    expect(() => numberOf('{check:97}', {}, '2026', 1)).toThrow('{check:97}');
  });
});
