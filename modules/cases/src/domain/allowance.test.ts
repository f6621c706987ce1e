import { describe, expect, test } from 'vitest';
import { allowance, beyondAllowance } from './allowance.ts';

describe('what one person may bring in a day', () => {
  test('is so many files', () => {
    expect(beyondAllowance({ files: allowance.files - 1, bytes: 0 }, 1)).toBeUndefined();
    expect(beyondAllowance({ files: allowance.files, bytes: 0 }, 1)).toBe('too-many-today');
  });
  test('and so many bytes, the last file included', () => {
    expect(beyondAllowance({ files: 1, bytes: allowance.bytes - 10 }, 10)).toBeUndefined();
    expect(beyondAllowance({ files: 1, bytes: allowance.bytes - 10 }, 11)).toBe('too-much-today');
  });
});
