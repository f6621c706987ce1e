import { officialRegions } from '@tongban/identifiers';
import { describe, expect, test } from 'vitest';
import { readIdentifier } from './identifier.ts';

const read = (text: string) => readIdentifier(text, officialRegions);

describe('what a person types to say who they are', () => {
  test('is a phone where it has eleven digits, however it is written', () => {
    for (const text of ['16400000001', ' 164 0000 0001', '164-0000-0001', '+8616400000001', '１６４０００００００１'])
      expect(read(text)).toEqual({ kind: 'phone', value: '16400000001' });
  });
  test('is a citizen ID otherwise, its last letter in upper case', () => {
    for (const text of ['11010519491231002x', '110105 19491231 002Ｘ'])
      expect(read(text)).toEqual({ kind: 'citizen-id', value: '11010519491231002X' });
  });
  test('that cannot be a citizen ID is left as it is', () => {
    expect(read('110105194912310021')).toEqual({ kind: 'citizen-id', value: '110105194912310021' });
  });
});
