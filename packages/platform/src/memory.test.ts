import { describe, expect, test, vi } from 'vitest';
import { remember, rememberFor } from './memory.ts';

describe('what never changes', () => {
  test('is remembered until there is too much of it, and the longest unused goes first', () => {
    const memory = remember<number>(2);
    memory.set('a', 1);
    memory.set('b', 2);
    memory.get('a');
    memory.set('c', 3);
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, undefined, 3]);
  });
});

describe('what may change elsewhere', () => {
  test('is asked for once by those who come together', async () => {
    const memory = rememberFor<number>(60_000);
    const load = vi.fn(async () => 1);
    await Promise.all([memory.get('a', load), memory.get('a', load)]);
    expect(load).toHaveBeenCalledOnce();
  });
  test('is asked for again once its time is over', async () => {
    const memory = rememberFor<number>(0);
    const load = vi.fn(async () => 1);
    await memory.get('a', load);
    await memory.get('a', load);
    expect(load).toHaveBeenCalledTimes(2);
  });
  test('is asked for again after it could not be had, or was not there', async () => {
    const memory = rememberFor<number | undefined>(60_000);
    await expect(memory.get('a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await memory.get('a', async () => undefined)).toBeUndefined();
    expect(await memory.get('a', async () => 1)).toBe(1);
  });
});
