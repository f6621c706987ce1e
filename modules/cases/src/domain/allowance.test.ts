import { describe, expect, test } from 'vitest';
import { beyondAllowance } from './allowance.ts';

const allowance = { files: 200, bytes: 1000 };

describe('what one person may bring in a day', () => {
  test('is so many files', () => {
    expect(beyondAllowance({ files: allowance.files - 1, bytes: 0 }, 1, allowance)).toBeUndefined();
    expect(beyondAllowance({ files: allowance.files, bytes: 0 }, 1, allowance)).toBe('too-many-today');
  });
  test('and so many bytes, the last file included', () => {
    expect(beyondAllowance({ files: 1, bytes: allowance.bytes - 10 }, 10, allowance)).toBeUndefined();
    expect(beyondAllowance({ files: 1, bytes: allowance.bytes - 10 }, 11, allowance)).toBe('too-much-today');
  });
});
