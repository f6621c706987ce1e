import { describe, expect, test } from 'vitest';
import { takesSecond } from './second-administrator.ts';

const alone = { by: 'admin', inDoubt: false, official: 'lin', administrators: ['admin'] };
const two = { ...alone, administrators: ['admin', 'zhou'] };

describe('a second administrator agrees', () => {
  test('to no role that a colleague gets', () => expect(takesSecond({ ...two, role: 'clerk' })).toBe(false));
  test.each(['clerk', 'approver', 'supervisor'] as const)('to the role of %s that an administrator gives themself', (role) => {
    expect(takesSecond({ ...two, official: 'admin', role })).toBe(true);
    expect(takesSecond({ ...alone, official: 'admin', role })).toBe(true);
  });
  test('to a new administrator, who could agree to everything', () => expect(takesSecond({ ...two, role: 'administrator' })).toBe(true));
  test('to what an account gives an administrator that may be in that administrator’s hands', () => {
    expect(takesSecond({ ...two, by: 'zhou', inDoubt: true, official: 'admin', role: 'clerk' })).toBe(true);
    expect(takesSecond({ ...two, by: 'zhou', inDoubt: true, role: 'clerk' })).toBe(false);
  });
  test('but the first makes the second alone', () => expect(takesSecond({ ...alone, role: 'administrator' })).toBe(false));
});
