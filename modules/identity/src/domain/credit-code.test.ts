import { checkUscc } from '@tongban/identifiers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { individualBusinessCode } from './credit-code.ts';

test('an individual business gets a valid credit code of its own region that begins with 92', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (serial) => {
      const code = individualBusinessCode('990100', serial);
      expect(code.slice(0, 10)).toBe('92990100MA');
      expect(checkUscc(code)).toEqual({ valid: true, value: code });
    }),
  );
});

test('no two serials share a credit code', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 999_999 }), (one, other) => {
      expect(individualBusinessCode('990100', one) === individualBusinessCode('990100', other)).toBe(one === other);
    }),
  );
});

test('a serial that no longer fits is refused instead of given a wrong code', () => {
  expect(() => individualBusinessCode('990100', 1_000_000)).toThrow();
});
