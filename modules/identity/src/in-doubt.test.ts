import { describe, expect, test } from 'vitest';
import { isInDoubt } from './in-doubt.ts';

describe('whose hands an account is in', () => {
  const made = '2026-03-02T01:00:00.000Z';
  test('is in doubt for seven days after another made its password', () => {
    expect(isInDoubt(made, '2026-03-09T00:59:59.999Z')).toBe(true);
    expect(isInDoubt(made, '2026-03-09T01:00:00.000Z')).toBe(false);
  });
  test('is in no doubt where nobody did', () => expect(isInDoubt(undefined, made)).toBe(false));
});
