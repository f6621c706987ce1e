import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUscc, makeUscc } from './uscc.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const anyCharacters = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((each) => each.join(''));
const anyUscc = fc
  .record({
    department: fc.constantFrom(...'159ANY'),
    category: anyCharacters(1),
    region: fc.integer({ min: 100_000, max: 999_999 }).map(String),
    organisation: anyCharacters(8),
  })
  .map(makeUscc);

describe('a unified social credit code', () => {
  test.each(['91350100M000100Y43', '11450721MB15580811', '11100000000013338W'])('%s is valid', (value) => {
    expect(checkUscc(value)).toEqual({ valid: true, value });
  });
  test('is taken in full width, with blanks and in lower case', () => {
    expect(checkUscc('９１３５０１００ m000100y 43')).toEqual({ valid: true, value: '91350100M000100Y43' });
  });
  test.each([
    ['another check character', '91350100M000100Y44', 'uscc-check'],
    ['an organisation code whose own check fails', '91350100M000100Y53', 'uscc-organisation'],
    ['a letter that is not in use', '91350100M0001O0Y43', 'uscc-characters'],
    ['a letter in the region', '9135A100M000100Y43', 'uscc-region'],
    ['a character too few', '91350100M000100Y4', 'uscc-length'],
    ['nothing at all', '', 'uscc-length'],
  ])('is refused for %s', (_, typed, reason) => {
    expect(checkUscc(typed)).toEqual({ valid: false, reason });
  });
  test('whose whole agrees is still refused where characters 9 to 17 do not', () => {
    const forged = [...alphabet].map((last) => `91350100M000100Y5${last}`);
    expect(forged.map(checkUscc)).toEqual(forged.map(() => ({ valid: false, reason: 'uscc-organisation' })));
  });
  test('made from any parts is valid', () => {
    fc.assert(
      fc.property(anyUscc, (value) => {
        expect(checkUscc(value)).toEqual({ valid: true, value });
      }),
    );
  });
  test('with any one character changed is refused', () => {
    fc.assert(
      fc.property(anyUscc, fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (value, at, other) => {
        fc.pre(value[at] !== other);
        expect(checkUscc(value.slice(0, at) + other + value.slice(at + 1)).valid).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
  test('is not made from parts that make none', () => {
    expect(() => makeUscc({ department: '9', category: '1', region: '3501', organisation: 'M000100Y' })).toThrow('3501');
    expect(() => makeUscc({ department: '9', category: '1', region: '350100', organisation: 'M000' })).toThrow('M000');
  });
});
