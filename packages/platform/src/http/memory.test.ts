import { describe, expect, test } from 'vitest';
import { createMemory } from './memory.ts';

describe('memory for bodies', () => {
  test('is full when as much is held as there is, and has room again when some is given back', () => {
    const take = createMemory(100);
    const first = take('one', 50);
    expect(take('two', 50)).toBeDefined();
    expect(take('three', 1)).toBeUndefined();
    first?.();
    expect(take('three', 50)).toBeDefined();
  });
  test('leaves half to others, whoever holds the rest', () => {
    const take = createMemory(100);
    expect(take('one', 40)).toBeDefined();
    expect(take('one', 11)).toBeUndefined();
    expect(take('one', 10)).toBeDefined();
    expect(take('two', 50)).toBeDefined();
  });
  test('is given back once, however often that is said', () => {
    const take = createMemory(100);
    const first = take('one', 50);
    take('two', 50);
    first?.();
    first?.();
    expect(take('one', 50)).toBeDefined();
    expect(take('one', 1)).toBeUndefined();
    expect(take('three', 1)).toBeUndefined();
  });
});
