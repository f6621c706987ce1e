import { describe, expect, test } from 'vitest';
import { maskMailAddress, readMailAddress } from './mail-address.ts';

describe('a mail address', () => {
  test.each([
    ['zhou.min@example.com', 'zhou.min@example.com'],
    [' zhoumin+gov@Example.COM ', 'zhoumin+gov@example.com'],
    ['ｚｈｏｕ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'zhou@example.com'],
    ['10001@mail.example.com.cn', '10001@mail.example.com.cn'],
  ])('is read as it is meant: %s', (typed, address) => expect(readMailAddress(typed)).toBe(address));
  test.each([
    '',
    'zhou',
    'zhou@',
    '@example.com',
    'zhou@localhost',
    'zhou@@example.com',
    'zhou@example',
    'zhou..min@example.com',
    'zhou@-example.com',
    'zhou min@example.com',
    'zhou@example.com\nbcc: chen@example.com',
    'zhou@example.com, chen@example.com',
    '<zhou@example.com>',
    '周@example.com',
    `${'z'.repeat(65)}@example.com`,
  ])('is not: %s', (typed) => expect(readMailAddress(typed)).toBeUndefined());
  test.each([
    ['zhou.min@example.com', 'zh***@example.com'],
    ['zm@example.com', 'z***@example.com'],
    ['z@example.com', '***@example.com'],
  ])('is shown without what only its owner knows: %s', (address, shown) => expect(maskMailAddress(address)).toBe(shown));
});
