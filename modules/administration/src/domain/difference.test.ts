import { describe, expect, test } from 'vitest';
import { differenceOf } from './difference.ts';

describe('what is kept of a change', () => {
  test('is what differs, before and after', () =>
    expect(differenceOf({ name: '教育局', phone: '0990-1' }, { name: '教育局', phone: '0990-2' }, [])).toEqual({
      before: { phone: '0990-1' },
      after: { phone: '0990-2' },
    }));
  test('is everything of what is new', () =>
    expect(differenceOf({}, { name: '教育局', parent: undefined }, [])).toEqual({ before: {}, after: { name: '教育局' } }));
  test('names a list that lost an entry', () =>
    expect(differenceOf({ services: ['a', 'b'] }, { services: ['a'] }, [])).toEqual({
      before: { services: ['a', 'b'] },
      after: { services: ['a'] },
    }));
  test('is nothing where nothing differs, said or left out', () =>
    expect(differenceOf({ name: '教育局', parent: null }, { name: '教育局' }, [])).toEqual({ before: {}, after: {} }));
  test('shows no name of a person, and that it differs all the same', () =>
    expect(differenceOf({ name: '林晓' }, { name: '林小晓' }, ['name'])).toEqual({ before: { name: '林*' }, after: { name: '林*' } }));
});
