import type { Tx } from '@tongban/platform';
import { describe, expect, test } from 'vitest';
import { namesFrom } from './names.ts';

// Nothing is read from it: the names stand here.
const tx = {} as Tx;
const names = namesFrom(
  [
    async () => [
      ['住所', 'Home address', 'registration'],
      ['住所', 'Address', 'food'],
      ['热食', 'Hot food', 'food'],
      ['饮品', 'Drinks', 'food'],
      ['平方米', 'square metres', 'food'],
    ],
  ],
  [(recorded, named) => (recorded.startsWith('您的') ? `your ${named(recorded.slice(2))}` : undefined)],
);

describe('what a record names in Chinese is told in English', () => {
  test('as the service says it where one is named, else as the first does', async () => {
    const named = await names(tx, 'en');
    expect([named('住所'), named('住所', 'food'), named('热食', 'registration')]).toEqual(['Home address', 'Address', 'Hot food']);
  });
  test('one by one in a list, and within what is put together', async () => {
    const named = await names(tx, 'en');
    expect([named('热食、饮品'), named('您的住所', 'food')]).toEqual(['Hot food, Drinks', 'your Address']);
  });
  test('with days and measures as they are written in English', async () => {
    const named = await names(tx, 'en');
    expect([named('2026年11月2日'), named('86.5平方米'), named('青石街18号')]).toEqual([
      '2 November 2026',
      '86.5 square metres',
      '青石街18号',
    ]);
  });
  test('and what people wrote comes back as it stands, in a list as well', async () => {
    const named = await names(tx, 'en');
    expect([named('小满面馆'), named('热食、小满面馆')]).toEqual(['小满面馆', '热食、小满面馆']);
  });
  test('but not to whoever reads Chinese', async () => expect((await names(tx, 'zh'))('住所')).toBe('住所'));
});
