import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import { faultOfDeputy, type Stand } from './deputy.ts';

const stand = (from: string, to: string, official = 'gao', deputy = 'zheng'): Stand => ({ official, deputy, from: day(from), to: day(to) });
const fault = (one: Stand, ...others: readonly Stand[]) => faultOfDeputy(one, { today: day('2026-11-20'), longest: 90, others });

describe('one stands in for another', () => {
  test('from a day on, today included, to a day', () => {
    expect(fault(stand('2026-11-20', '2026-11-20'))).toBeUndefined();
    expect(fault(stand('2026-11-16', '2026-12-01'))).toBeUndefined();
  });
  test('not for themself', () => expect(fault(stand('2026-11-20', '2026-11-21', 'gao', 'gao'))).toBe('same-person'));
  test('not backwards', () => expect(fault(stand('2026-11-21', '2026-11-20'))).toBe('days-reversed'));
  test('not on days that are over', () => expect(fault(stand('2026-11-01', '2026-11-19'))).toBe('days-past'));
  test('for ninety days at the most', () => {
    expect(fault(stand('2026-11-20', '2027-02-17'))).toBeUndefined();
    expect(fault(stand('2026-11-20', '2027-02-18'))).toBe('days-too-many');
  });
  test('where nobody else does on one of the days', () => {
    expect(fault(stand('2026-12-01', '2026-12-05'), stand('2026-11-20', '2026-12-01'))).toBe('stood-for-already');
    expect(fault(stand('2026-12-02', '2026-12-05'), stand('2026-11-20', '2026-12-01'))).toBeUndefined();
    expect(fault(stand('2026-12-01', '2026-12-05'), stand('2026-11-20', '2026-12-01', 'ma'))).toBeUndefined();
  });
});
