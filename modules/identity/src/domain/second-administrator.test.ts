import { describe, expect, test } from 'vitest';
import { takesSecond } from './second-administrator.ts';

const alone = { by: 'admin', official: 'lin', administrators: ['admin'] };
const two = { ...alone, administrators: ['admin', 'zhou'] };

describe('a second administrator agrees', () => {
  test('to no role that a colleague gets', () => expect(takesSecond({ ...two, role: 'clerk' })).toBe(false));
  test.each(['clerk', 'approver', 'supervisor'] as const)('to the role of %s that an administrator gives themself', (role) => {
    expect(takesSecond({ ...two, official: 'admin', role })).toBe(true);
    expect(takesSecond({ ...alone, official: 'admin', role })).toBe(true);
  });
  test('to a new administrator, who could agree to everything', () => expect(takesSecond({ ...two, role: 'administrator' })).toBe(true));
  test('but the first makes the second alone', () => expect(takesSecond({ ...alone, role: 'administrator' })).toBe(false));
});
