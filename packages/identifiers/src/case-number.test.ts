import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCaseNumber, parseCaseNumber } from './case-number.ts';

const anyBytes = fc.uint8Array({ minLength: 12, maxLength: 16 });

describe('a case number', () => {
  test('is twelve characters that cannot be mistaken for each other, in groups of four', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(formatCaseNumber(bytes)).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
      }),
    );
  });
  test('uses every character equally often, so that all 60 bits count', () => {
    const all = Array.from({ length: 256 }, (_, byte) => formatCaseNumber(new Uint8Array(12).fill(byte)).charAt(0));
    const times = Map.groupBy(all, (character) => character);
    expect(times.size).toBe(32);
    expect([...times.values()].every((each) => each.length === 8)).toBe(true);
  });
  test('takes 12 random bytes', () => {
    expect(() => formatCaseNumber(new Uint8Array(11))).toThrow('12 random bytes');
  });
  test('is understood in lower case, with blanks, without hyphens and in full width', () => {
    for (const typed of ['7k4m-92qx-d3tb', '7K4M92QXD3TB', ' 7k4m 92qx d3tb ', '７Ｋ４Ｍ－９２ＱＸ－Ｄ３ＴＢ', '7K4M–92QX–D3TB'])
      expect(parseCaseNumber(typed)).toBe('7K4M-92QX-D3TB');
  });
  test('is not one with a character that no number has, or of another length', () => {
    for (const typed of ['7K4M-92QX-D3T0', '7K4M-92QX-D3TI', '7K4M-92QX-D3T', '7K4M-92QX-D3TBB', ''])
      expect(parseCaseNumber(typed)).toBeUndefined();
  });
  test('read again is the same', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const number = formatCaseNumber(bytes);
        expect(parseCaseNumber(number.toLowerCase().replaceAll('-', ' '))).toBe(number);
      }),
    );
  });
});
