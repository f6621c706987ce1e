import { describe, expect, test } from 'vitest';
import { chineseNumber, citation } from './citation.ts';

describe('a law is cited', () => {
  test('with its articles in Chinese numbers', () => {
    expect(citation('食品安全法 art. 33, 35')).toBe('《食品安全法》第三十三条、第三十五条');
    expect(citation('优化营商环境条例 art. 36')).toBe('《优化营商环境条例》第三十六条');
    expect(citation('食品经营许可和备案管理办法')).toBe('《食品经营许可和备案管理办法》');
  });
  test('with numbers as articles are counted', () => {
    const counted = [1, 10, 11, 19, 20, 32, 100, 105, 110, 111, 260].map(chineseNumber);
    expect(counted).toEqual(['一', '十', '十一', '十九', '二十', '三十二', '一百', '一百零五', '一百一十', '一百一十一', '二百六十']);
  });
});
