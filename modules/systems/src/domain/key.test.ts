import { day } from '@tongban/kernel';
import { describe, expect, test } from 'vitest';
import { counts } from './key.ts';

const today = day('2026-11-25');
const at = '2026-11-25T02:00:00.000Z';
const fresh = { revokedAt: null, endsAt: null, systemEndedAt: null, expiresOn: today };

describe('a key', () => {
  test('counts to the end of its last day', () => {
    expect(counts(fresh, at, today)).toBe(true);
    expect(counts(fresh, at, day('2026-11-26'))).toBe(false);
  });
  test('does not count once it was revoked, or its system ended', () => {
    expect(counts({ ...fresh, revokedAt: at }, at, today)).toBe(false);
    expect(counts({ ...fresh, systemEndedAt: at }, at, today)).toBe(false);
  });
  test('counts beside the one that followed it until it ends', () => {
    expect(counts({ ...fresh, endsAt: '2026-11-25T02:00:00.001Z' }, at, today)).toBe(true);
    expect(counts({ ...fresh, endsAt: at }, at, today)).toBe(false);
  });
});
