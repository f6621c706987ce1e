import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const text = readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8');

test('every file that the threat model names is there', () => {
  const named = [...text.matchAll(/`([a-z]+\/[\w./-]+\.(?:ts|sql))`/g)].map(([, file = '']) => file);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test('every row of a table names a test', () => {
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| wants'));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => !/\.test\.ts`[^|]*\|$/.test(row))).toEqual([]);
});
