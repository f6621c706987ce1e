import { describe, expect, test } from 'vitest';
import { newId } from './id.ts';

describe('a new id', () => {
  test('is a UUID of version 7 with the time in front', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const time = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before - 50);
    expect(time).toBeLessThanOrEqual(Date.now() + 50);
  });
  test('comes after every one before, also within one millisecond, and is never the same', () => {
    const ids = Array.from({ length: 50_000 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
