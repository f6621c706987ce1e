import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeDer, elementAt, encodeDer, encodeUnsigned, tag } from './der.ts';

describe('a DER value', () => {
  test('comes back the same, whatever follows it', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 / 2, size: 'max' }), fc.uint8Array({ maxLength: 5 }), (body, after) => {
        const encoded = encodeDer(tag.octets, body);
        const decoded = decodeDer(Buffer.concat([encoded, after]));
        expect(decoded.tag).toBe(tag.octets);
        expect(decoded.body.equals(body)).toBe(true);
        expect(decoded.whole.equals(encoded)).toBe(true);
      }),
      { numRuns: 50 },
    ));
  test('that claims to be longer than its bytes is refused', () => {
    expect(() => decodeDer(Buffer.from('0405aabb', 'hex'))).toThrow('ends too early');
    expect(() => decodeDer(Buffer.from('0480', 'hex'))).toThrow('out of bounds');
    expect(() => decodeDer(Buffer.from('0484ffffffff', 'hex'))).toThrow('out of bounds');
    expect(() => decodeDer(Buffer.alloc(0))).toThrow('no DER value');
  });
  test('is found by its place, and nothing stands where nothing is', () => {
    const list = encodeDer(tag.sequence, encodeUnsigned(1n), encodeDer(tag.sequence, encodeUnsigned(2n), encodeUnsigned(128n)));
    expect(elementAt(list, 1, 1).body).toEqual(Buffer.from([0, 128]));
    expect(() => elementAt(list, 2)).toThrow();
  });
});
