import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import { type Change, changeStanding, type Standing, standingAfter, stateOn } from './standing.ts';

const at = '2026-11-26T02:00:00.000Z';
const basis = { law: '行政许可法', article: 69, paragraph: 1, item: 2 };
const change = (standing: Standing, to: Change) => changeStanding(standing, { change: to, basis, official: 'o-1', at });
const ends: readonly Change[] = ['withdraw', 'revoke', 'strip', 'strike-off'];

describe('a licence comes to its end', () => {
  test('in one of four ways, each with its article', () => {
    for (const [to, type] of [
      ['withdraw', 'withdrawn'],
      ['revoke', 'revoked'],
      ['strip', 'stripped'],
      ['strike-off', 'struck-off'],
    ] as const) {
      expect(change('valid', to)).toEqual({
        decided: true,
        events: [{ type, at, official: 'o-1', basis: '《行政许可法》第69条第1款第2项' }],
      });
    }
  });
  test('also while it is suspended', () => {
    for (const to of ends) expect(change('suspended', to).decided).toBe(true);
  });
  test('only once, except that a revoked one is then struck off (行政许可法 art. 70)', () => {
    expect(change('revoked', 'revoke')).toEqual({ decided: false, refusal: 'licence-ended' });
    expect(change('withdrawn', 'suspend')).toEqual({ decided: false, refusal: 'licence-ended' });
    expect(change('revoked', 'strike-off').decided).toBe(true);
    for (const to of [...ends, 'suspend', 'resume'] as const)
      expect(change('struck-off', to)).toEqual({ decided: false, refusal: 'licence-ended' });
  });
});

describe('a suspension', () => {
  test('is lifted again, and the licence is valid as before', () => {
    const lifted = change('suspended', 'resume');
    expect(lifted.decided && lifted.events.map(standingAfter)).toEqual(['valid']);
  });
  test('is not laid on twice, nor lifted where there is none', () => {
    expect(change('suspended', 'suspend')).toEqual({ decided: false, refusal: 'licence-suspended' });
    expect(change('valid', 'resume')).toEqual({ decided: false, refusal: 'licence-not-suspended' });
  });
});

describe('a term', () => {
  test('includes its last day', () => {
    expect(stateOn('valid', day('2031-11-24'), day('2031-11-24'))).toBe('valid');
    expect(stateOn('valid', day('2031-11-25'), day('2031-11-24'))).toBe('expired');
  });
  test('without an end never expires', () => expect(stateOn('valid', day('2999-01-01'), undefined)).toBe('valid'));
  test('does not hide that the licence was revoked', () =>
    expect(stateOn('revoked', day('2032-01-01'), day('2031-11-24'))).toBe('revoked'));
  test('that ends during a suspension has expired', () =>
    expect(stateOn('suspended', day('2032-01-01'), day('2031-11-24'))).toBe('expired'));
});
