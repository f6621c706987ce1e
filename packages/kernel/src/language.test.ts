import { describe, expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

describe('the language a browser asks for', () => {
  test.each([
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.5, zh-TW;q=0.7', 'zh'],
    ['fr-FR,fr;q=0.9,en;q=0.4', 'en'],
    ['ZH-hans', 'zh'],
  ])('is the best of those we speak: %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
  test.each([undefined, '', '*', 'bo', 'en;q=0', 'en;q=x'])('is Chinese where it names none of them: %s', (header) => {
    expect(preferredLanguage(header)).toBe('zh');
  });
});
