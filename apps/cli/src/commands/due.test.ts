import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tongban } from '../testing/run.ts';

describe('tongban due', () => {
  test.each([
    ['2024-01-31', '20', '2024-03-04'],
    ['2023-09-28', '20', '2023-11-01'],
    ['2025-01-24', '20', '2025-02-27'],
    ['2025-09-29', '20', '2025-11-03'],
    ['2025-10-03', '0', '2025-10-09'],
  ])('from %s, %s days, is %s', (from, days, due) => {
    expect(tongban(['due', '--from', from, '--days', days])).toEqual({ code: 0, out: `${due}\n`, err: '' });
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
    ['half a day', ['--from', '2024-02-01', '--days', '1.5'], '--days 1.5 is not a number of working days; write a whole one up to 9999'],
    ['no number of days', ['--from', '2024-02-01'], 'say --from YYYY-MM-DD --days N, or --csv FILE'],
    ['a table and a day', ['--csv', 'x.csv', '--days', '1'], 'say either --csv, or --from and --days'],
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

  function dueOf(content: string | Uint8Array): { readonly code: number | null; readonly out: string; readonly err: string } {
    const file = join(folder, 'limits.csv');
    writeFileSync(file, content);
    const { code, out, err } = tongban(['due', '--csv', file]);
    return { code, out, err: err.replaceAll(file, 'limits.csv') };
  }

  test('adds the due day to each row', () => {
    const csv =
      'from,days,pauses\n2024-01-31,20,\n2026-11-18,5,2026-11-20..2026-11-24\n2026-11-18,5,2026-11-20..2026-11-24 2026-11-23..2026-11-27\n';
    const due = 'from,days,pauses,due\n2024-01-31,20,,2024-03-04\n2026-11-18,5,2026-11-20..2026-11-24,2026-11-30\n';
    expect(dueOf(csv)).toEqual({ code: 0, out: `${due}2026-11-18,5,2026-11-20..2026-11-24 2026-11-23..2026-11-27,2026-12-03\n`, err: '' });
  });
  test('takes the columns in any order and keeps the others, quotes included', () => {
    const csv = '事项,Days, from \n"食品经营许可, ""新办""\n第二行",20,2024-01-31\n';
    expect(dueOf(csv)).toEqual({
      code: 0,
      out: '事项,Days, from ,due\n"食品经营许可, ""新办""\n第二行",20,2024-01-31,2024-03-04\n',
      err: '',
    });
  });
  test('takes what a spreadsheet on Windows writes: a byte order mark, its line ends, empty rows', () => {
    const csv = '\ufefffrom,days,pauses\r\n2024-01-31,20,\r\n\r\n,,\r\n2025-01-24,"20",""\r\n';
    expect(dueOf(csv)).toEqual({ code: 0, out: 'from,days,pauses,due\n2024-01-31,20,,2024-03-04\n2025-01-24,20,,2025-02-27\n', err: '' });
  });
  test('names line and field of every bad row, says how to mend it, and prints no table', () => {
    const rows = [
      '2024-02-30,20,,',
      '2024-01-31,many,,',
      '2024-01-31,20,2024-02-01,',
      '2024-01-31,20,2024-02-05..2024-02-01,',
      '2024-01-31,20',
    ];
    const csv = `from,days,pauses,note\r\n2024-01-31,20,,"two\r\nlines"\r\n${rows.join('\r\n')}\r\n`;
    const refused = dueOf(csv);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err.trimEnd().split('\n')).toEqual([
      'tongban due: limits.csv line 4, from: "2024-02-30" is not a day; write one that exists as YYYY-MM-DD',
      'tongban due: limits.csv line 5, days: "many" is not a number of working days; write a whole one up to 9999',
      'tongban due: limits.csv line 6, pauses: "2024-02-01" is not a pause; write YYYY-MM-DD..YYYY-MM-DD with days that exist, several separated by blanks',
      'tongban due: limits.csv line 7, pauses: "2024-02-05..2024-02-01" ends before it begins; exchange the two days',
      'tongban due: limits.csv line 8, fields: it has 2 where the first line has 4; put a field with a comma in it into quotes',
    ]);
  });
  test('does not drown the reader in bad rows', () => {
    const refused = dueOf(`from,days\n${'yesterday,1\n'.repeat(50)}`);
    expect(refused.err.trimEnd().split('\n')).toHaveLength(21);
    expect(refused.err).toContain('and 30 more; mend these first');
  });
  test.each([
    [
      'a missing column',
      'from;days\n',
      'line 1: the column from and days is missing; name the columns in the first line, such as from,days,pauses',
    ],
    ['an empty file', '', 'line 1: the column from and days is missing; name the columns in the first line, such as from,days,pauses'],
    ['a column that stands twice', 'from,days,from\n', 'line 1: there are two columns from; rename one of them'],
    ['a column due', 'from,days,due\n', 'line 1: there is a column due already; rename or remove it'],
    [
      'quotes that do not match',
      'from,days\n2024-01-31,"20\n',
      'line 2: its quotes do not match; put a field with quotes in it into quotes, and double those inside',
    ],
    ['another encoding', Uint8Array.of(0x66, 0xd6, 0xd0), 'is not written in UTF-8; save it as CSV UTF-8'],
  ])('refuses %s with exit code 1', (_, csv, message) => {
    expect(dueOf(csv)).toEqual({ code: 1, out: '', err: `tongban due: limits.csv ${message}\n` });
  });
  test('refuses a file that is not there', () => {
    const refused = tongban(['due', '--csv', join(folder, 'absent.csv')]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/absent\.csv cannot be read \(ENOENT\); say a file that exists/);
  });
});
