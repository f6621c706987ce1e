import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tongban } from '../testing/run.ts';

describe('tongban due', () => {
  test('prints the twentieth working day after 2024-01-31', () => {
    expect(tongban(['due', '--from', '2024-01-31', '--days', '20'])).toEqual({ code: 0, out: '2024-03-04\n', err: '' });
  });
  test.each([
    ['days of two overlapping pauses once', ['--days', '5', '--pause', '2026-11-20..2026-11-23', '--pause', '2026-11-23..2026-11-24']],
    ['an extension, in days of the same kind', ['--days', '3', '--extend', '5']],
    ['every day, and moves a last day off', ['--days', '10', '--calendar-days']],
  ])('counts %s', (_, args) => {
    expect(tongban(['due', '--from', '2026-11-18', ...args])).toEqual({ code: 0, out: '2026-11-30\n', err: '' });
  });
  test('tells a program the due day, whether it is an estimate, and the days off passed over', () => {
    const told = (...args: string[]) => JSON.parse(tongban(['due', '--json', ...args]).out);
    expect(told('--from', '2026-11-18', '--days', '5')).toEqual({
      due: '2026-11-25',
      estimate: false,
      skipped: ['2026-11-21', '2026-11-22'],
    });
    expect(told('--from', '2026-11-18', '--days', '10', '--calendar-days')).toEqual({
      due: '2026-11-30',
      estimate: false,
      skipped: ['2026-11-28', '2026-11-29'],
    });
    expect(told('--from', '2026-12-30', '--days', '5')).toMatchObject({ due: '2027-01-06', estimate: true });
  });
  test('says when the holidays of that year are not known', () => {
    const estimate = tongban(['due', '--from', '2026-12-30', '--days', '5']);
    expect(estimate).toMatchObject({ code: 0, out: '2027-01-06\n' });
    expect(estimate.err).toBe('tongban due: 2027-01-06 lies in a year whose holidays are not known; only weekends were taken off there\n');
  });
  test.each([
    [
      'a day that does not exist',
      ['--from', '2024-02-30', '--days', '1'],
      '--from 2024-02-30 is not a day; write one that exists as YYYY-MM-DD',
    ],
    ['half a day', ['--from', '2024-02-01', '--days', '1.5'], '--days 1.5 is not a number of days; write a whole one up to 9999'],
    ['no number of days', ['--from', '2024-02-01'], 'say --from YYYY-MM-DD --days N, or --csv FILE'],
    ['a table and a day', ['--csv', 'x.csv', '--days', '1'], 'say either --csv, or --from and --days; --days does not go with a table'],
    [
      'a pause without an end',
      ['--from', '2024-02-01', '--days', '1', '--pause', '2024-02-02'],
      '--pause "2024-02-02" is not a pause; write YYYY-MM-DD..YYYY-MM-DD with days that exist',
    ],
    [
      'a pause that ends before it begins',
      ['--from', '2024-02-01', '--days', '1', '--pause', '2024-02-05..2024-02-02'],
      '--pause "2024-02-05..2024-02-02" ends before it begins; exchange the two days',
    ],
    [
      'an extension that is none',
      ['--from', '2024-02-01', '--days', '1', '--extend', 'ten'],
      '--extend ten is not a number of days; write a whole one up to 9999',
    ],
    ['a day without its flag', ['2024-02-01'], '2024-02-01 stands alone; say --from YYYY-MM-DD --days N, or --csv FILE'],
  ])('answers %s with exit code 2', (_, args, message) => {
    expect(tongban(['due', ...args])).toEqual({ code: 2, out: '', err: `tongban due: ${message}; see tongban due --help\n` });
  });
});

describe('tongban due --csv', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongban-due-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('prints the table with the due day of each row', () => {
    const file = join(folder, 'limits.csv');
    writeFileSync(file, '\ufefffrom,days,pauses\r\n2024-01-31,20,\r\n2026-11-18,5,2026-11-20..2026-11-24\r\n');
    const out = 'from,days,pauses,due\n2024-01-31,20,,2024-03-04\n2026-11-18,5,2026-11-20..2026-11-24,2026-11-30\n';
    expect(tongban(['due', '--csv', file])).toEqual({ code: 0, out, err: '' });
  });
  test('prints no table but the bad rows, twenty at most, and exits with 1', () => {
    const file = join(folder, 'bad.csv');
    writeFileSync(file, `from,days\n2024-01-31,20\n${'yesterday,1\n'.repeat(50)}`);
    const refused = tongban(['due', '--csv', file]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    const lines = refused.err.trimEnd().split('\n');
    expect(lines[0]).toBe(`tongban due: ${file} line 3, from: "yesterday" is not a day; write one that exists as YYYY-MM-DD`);
    expect(lines[20]).toBe('tongban due: and 30 more; mend these first');
    expect(lines).toHaveLength(21);
  });
  test('refuses a file that is not there', () => {
    const file = join(folder, 'absent.csv');
    const err = `tongban due: ${file} cannot be read (ENOENT); say a file that exists and that you may read\n`;
    expect(tongban(['due', '--csv', file])).toEqual({ code: 1, out: '', err });
  });
});
