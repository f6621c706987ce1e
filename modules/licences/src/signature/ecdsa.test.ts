import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDer, isLower, lower, toDer } from './ecdsa.ts';

const value = fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => Buffer.from(bytes));
const order = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');
const withS = (s: bigint) => Buffer.concat([Buffer.alloc(32, 1), Buffer.from(s.toString(16).padStart(64, '0'), 'hex')]);
const n = BigInt(`0x${order.toString('hex')}`);

describe('a signature value', () => {
  test('comes back the same from the form in which it stands in a file', () =>
    fc.assert(
      fc.property(value, (each) => {
        expect(fromDer(toDer(each)).equals(each)).toBe(true);
      }),
    ));
  test('has one twin, of which we write the lower', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: n - 1n }), (s) => {
        expect(isLower(lower(withS(s)))).toBe(true);
        expect(lower(withS(s))).toEqual(lower(withS(n - s)));
      }),
    ));
});
