import { describe, expect, test } from 'vitest';
import { administrationTexts, portalTexts, workbenchTexts } from './index.ts';
import { translators } from './translate.ts';

const t = translators({ zh: { left: '还有{days}天' }, en: { left: '{days} {days|day|days} left' } });

describe('a text', () => {
  test('says one day and two days', () => {
    expect(t.en('left', { days: 1 })).toBe('1 day left');
    expect(t.en('left', { days: 0 })).toBe('0 days left');
    expect(t.zh('left', { days: 1 })).toBe('还有1天');
  });
  test('shows a value that nobody gave', () => {
    expect(t.zh('left')).toBe('还有{days}天');
  });
});

describe('every text', () => {
  const pairs = [portalTexts, workbenchTexts, administrationTexts].flatMap(({ zh, en }) =>
    Object.entries<string>(zh).map(([key, chinese]) => ({ key, chinese, english: (en as Record<string, string>)[key] ?? '' })),
  );
  test.each(pairs)('is said in English with the same values: $key', ({ chinese, english }) => {
    expect(english).not.toMatch(/\p{Script=Han}/u);
    expect(valuesIn(english)).toEqual(valuesIn(chinese).filter((name) => name !== 'measure'));
  });
});

function valuesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name))].sort();
}
