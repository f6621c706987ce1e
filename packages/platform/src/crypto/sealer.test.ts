import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSealer, SealBroken } from './sealer.ts';

const secret = Buffer.alloc(32, 7);
const sealer = createSealer(secret);

describe('sealed text', () => {
  test('opens again in its own context, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, context) => {
        expect(sealer.open(sealer.seal(plain, context), context)).toBe(plain);
      }),
    );
  });
  test('cannot be opened in another context: for another person, as another value, or under another key', () => {
    const sealed = sealer.seal('周敏', 'identity.person.name:1');
    expect(() => sealer.open(sealed, 'identity.person.name:2')).toThrow(SealBroken);
    expect(() => sealer.open(sealed, 'identity.person.phone:1')).toThrow(SealBroken);
    expect(() => sealer.open(sealed, 'identity.person.name')).toThrow(SealBroken);
    expect(() => createSealer(randomBytes(32)).open(sealed, 'identity.person.name:1')).toThrow(SealBroken);
  });
  test('cannot be opened when any one of its bits was turned', () => {
    const sealed = sealer.sealBytes(Buffer.from('周敏'), 'c');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const turned = Uint8Array.from(sealed);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealer.openBytes(turned, 'c')).toThrow(SealBroken);
    }
  });
  test('cannot be opened when it was cut, or never was sealed text', () => {
    const sealed = sealer.seal('周敏', 'c');
    for (const text of ['', 'AA', sealed.slice(0, -4), `${sealed}AAAA`, '周敏']) expect(() => sealer.open(text, 'c')).toThrow(SealBroken);
  });
  test('never looks the same twice, and does not show what it says', () => {
    const sealed = new Set(Array.from({ length: 100 }, () => sealer.seal('990100199001010000', 'c')));
    expect(sealed.size).toBe(100);
    expect(Buffer.from([...sealed][0] ?? '', 'base64url').toString('latin1')).not.toContain('990100');
  });
  test('broken, says nothing of its content', () => {
    const sealed = sealer.seal('周敏', 'a');
    expect(() => sealer.open(sealed, 'b')).toThrow('sealed text was changed or belongs elsewhere');
  });
});

describe('a keyed hash', () => {
  test('finds the same text for the same purpose alone, and under the same key alone', () => {
    const hash = sealer.keyedHash('13800000000', 'identity.phone');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(sealer.keyedHash('13800000000', 'identity.phone')).toBe(hash);
    expect(createSealer(secret).keyedHash('13800000000', 'identity.phone')).toBe(hash);
    expect(sealer.keyedHash('13800000001', 'identity.phone')).not.toBe(hash);
    expect(sealer.keyedHash('13800000000', 'identity.citizen-id')).not.toBe(hash);
    expect(createSealer(randomBytes(32)).keyedHash('13800000000', 'identity.phone')).not.toBe(hash);
  });
});

describe('a master key', () => {
  test('shorter than 32 bytes is refused', () => {
    expect(() => createSealer(Buffer.alloc(31))).toThrow('the master key has 31 bytes, it needs 32');
  });
});
