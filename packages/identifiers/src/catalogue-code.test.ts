import { describe, expect, test } from 'vitest';
import { checkCatalogueCode, checkImplementationCode, makeImplementationCode } from './catalogue-code.ts';
import { officialRegions, withRegion } from './regions.ts';

describe('a catalogue code', () => {
  test.each([
    ['a national permit', '000104002000'],
    ['a registration', '000131128000'],
    ['a main item that has sub items', '00013112700Y'],
    ['a sub item of a province', '330113112702'],
    ['a public service', '002004002000'],
  ])('of %s is valid', (_, value) => {
    expect(checkCatalogueCode(value)).toEqual({ valid: true, value });
  });
  test('is taken in full width, with blanks and in lower case', () => {
    expect(checkCatalogueCode('０００１ 31 127 00y')).toEqual({ valid: true, value: '00013112700Y' });
  });
  test.each([
    ['eleven characters', '00010400200', 'catalogue-code-length'],
    ['a letter that is not the last', '0001040020A0', 'catalogue-code-characters'],
    ['a hyphen', '0001-0400200', 'catalogue-code-characters'],
    ['a province that does not exist', '990104002000', 'catalogue-code-region'],
    ['a type that does not exist', '001104002000', 'catalogue-code-type'],
    ['type 00', '000004002000', 'catalogue-code-type'],
    ['a letter at the end of a sub item', '00013112701Y', 'catalogue-code-item'],
    ['nothing at all', '', 'catalogue-code-length'],
  ])('is refused for %s', (_, typed, reason) => {
    expect(checkCatalogueCode(typed)).toEqual({ valid: false, reason });
  });
  test('of a demonstration city is valid only where its region is registered', () => {
    expect(checkCatalogueCode('990104002000', { regions: withRegion(officialRegions, '990100') }).valid).toBe(true);
  });
});

describe('an implementation code', () => {
  const value = '11450721MB155808114000104002000';
  test('is an authority, a level and a catalogue code', () => {
    expect(checkImplementationCode(value)).toEqual({ valid: true, value });
    expect(makeImplementationCode({ authority: '11450721MB15580811', level: 4, catalogueCode: '000104002000' })).toBe(value);
  });
  test.each([
    ['thirty characters', value.slice(1), 'implementation-code-length'],
    ['a credit code that is not valid', value.replace('0811', '0812'), 'implementation-code-authority'],
    ['level 0', value.replace('08114', '08110'), 'implementation-code-level'],
    ['level 7, which only catalogue entries have', value.replace('08114', '08117'), 'implementation-code-level'],
    ['a catalogue code that is not valid', value.replace('0001040', '0011040'), 'implementation-code-entry'],
    ['nothing at all', '', 'implementation-code-length'],
  ])('is refused for %s', (_, typed, reason) => {
    expect(checkImplementationCode(typed)).toEqual({ valid: false, reason });
  });
  test('is not made from parts that make none', () => {
    const parts = { authority: '11450721MB15580811', level: 4, catalogueCode: '990104002000' };
    expect(() => makeImplementationCode(parts)).toThrow('implementation-code-entry');
    expect(makeImplementationCode(parts, { regions: withRegion(officialRegions, '990100') })).toHaveLength(31);
  });
});
