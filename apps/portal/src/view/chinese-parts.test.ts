import { describe, expect, test } from 'vitest';
import { markChinese } from './chinese-parts.ts';

describe('what is Chinese on a page in another language', () => {
  test('is marked, each stretch once, with what stands between its characters', () =>
    expect(markChinese('<p>Applicant: 周敏, at 云州市青石街 18 号（1层）. 3 days</p>')).toBe(
      '<p>Applicant: <span lang="zh-CN">周敏</span>, at <span lang="zh-CN">云州市青石街 18 号（1层）</span>. 3 days</p>',
    ));
  test('stays as it is where nothing can be marked: in attributes, in the title, in a field', () => {
    const html = '<title>周敏</title><input value="a>周敏"><textarea id="a">周敏\n何静</textarea>';
    expect(markChinese(html)).toBe(html);
  });
});
