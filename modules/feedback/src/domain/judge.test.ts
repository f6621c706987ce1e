import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';

describe('a rating', () => {
  test('has one of five levels', () => {
    expect(judge({ level: 5, reasons: ['fast'], said: ' 谢谢 ' })).toEqual({ level: 5, reasons: ['fast'], said: '谢谢' });
    for (const level of [0, 6, 2.5, Number.NaN]) expect(judge({ level, reasons: [], said: '' })).toBe('level-missing');
  });
  test('that is bad says with what, ticked or in words', () => {
    for (const level of [1, 2]) {
      expect(judge({ level, reasons: [], said: '  ' })).toBe('reason-missing');
      expect(judge({ level, reasons: ['late'], said: '' })).toMatchObject({ reasons: ['late'] });
      expect(judge({ level, reasons: [], said: '来了三趟' })).toMatchObject({ said: '来了三趟' });
    }
    expect(judge({ level: 3, reasons: [], said: '' })).toMatchObject({ level: 3 });
  });
  test('keeps no reason that speaks against its level, nor one nobody offered', () => {
    expect(judge({ level: 1, reasons: ['fast'], said: '' })).toBe('reason-missing');
    expect(judge({ level: 5, reasons: ['late', 'anything'], said: '' })).toEqual({ level: 5, reasons: [], said: '' });
  });
});
