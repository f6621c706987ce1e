import { describe, expect, test } from 'vitest';
import { addDueDays } from './due-table.ts';

const table = (text: string): ReturnType<typeof addDueDays> => addDueDays(new TextEncoder().encode(text));

describe('a table of limits', () => {
  test('gains the due day of each row, twenty working days after acceptance among them', () => {
    const rows = ['2023-09-28,20,', '2024-01-31,20,', '2025-01-24,20,', '2025-09-29,20,', '2025-10-03,0,'];
    expect(table(`from,days,pauses\n${rows.join('\n')}\n`)).toMatchObject({
      due: ['2023-11-01', '2024-03-04', '2025-02-27', '2025-11-03', '2025-10-09'],
    });
  });
  test('stops for pauses, overlapping ones once', () => {
    const csv =
      'from,days,pauses\n2026-11-18,5,2026-11-20..2026-11-24\n2026-11-18,5,2026-11-20..2026-11-24  2026-11-23..2026-11-27\n2026-11-18,5,\n';
    expect(table(csv)).toMatchObject({ due: ['2026-11-30', '2026-12-03', '2026-11-25'] });
  });
  test('has its columns in any order and keeps the others, quotes included', () => {
    expect(table('事项,Days, from \n"食品经营许可, ""新办""\n第二行",20,2024-01-31\n')).toEqual({
      csv: '事项,Days, from ,due\n"食品经营许可, ""新办""\n第二行",20,2024-01-31,2024-03-04\n',
      due: ['2024-03-04'],
    });
  });
  test('may come from a spreadsheet on Windows: a byte order mark, its line ends, empty rows', () => {
    expect(table('\ufefffrom,days,pauses\r\n2024-01-31,20,\r\n\r\n,,\r\n2025-01-24,"20",""\r\n')).toMatchObject({
      csv: 'from,days,pauses,due\n2024-01-31,20,,2024-03-04\n2025-01-24,20,,2025-02-27\n',
    });
  });
  test('is refused with line and field of every bad row, and how to mend it', () => {
    const rows = [
      '2024-02-30,20,,',
      '2024-01-31,many,,',
      '2024-01-31,20,2024-02-01,',
      '2024-01-31,20,2024-02-05..2024-02-01,',
      '2024-01-31,20',
    ];
    expect(table(`from,days,pauses,note\r\n2024-01-31,20,,"two\r\nlines"\r\n${rows.join('\r\n')}\r\n`)).toEqual({
      problems: [
        'line 4, from: "2024-02-30" is not a day; write one that exists as YYYY-MM-DD',
        'line 5, days: "many" is not a number of working days; write a whole one up to 9999',
        'line 6, pauses: "2024-02-01" is not a pause; write YYYY-MM-DD..YYYY-MM-DD with days that exist',
        'line 7, pauses: "2024-02-05..2024-02-01" ends before it begins; exchange the two days',
        'line 8, fields: it has 2 where the first line has 4; put a field with a comma in it into quotes',
      ],
    });
  });
  const namesMissing = 'line 1: the column from and days is missing; name the columns in the first line, such as from,days,pauses';
  const quotes = 'line 2: its quotes do not match; put a field with quotes in it into quotes, and double those inside';
  test.each([
    ['a missing column', 'from;days\n', namesMissing],
    ['nothing in it', '', namesMissing],
    ['a column that stands twice', 'from,days,from\n', 'line 1: there are two columns from; rename one of them'],
    ['a column due', 'from,days,due\n', 'line 1: there is a column due already; rename or remove it'],
    ['quotes that never end', 'from,days\n2024-01-31,"20\n', quotes],
    ['quotes in the middle', 'from,days\n2024-01-31,2"0\n', quotes],
  ])('is refused for %s', (_, csv, problem) => {
    expect(table(csv)).toEqual({ problems: [problem] });
  });
  test('is refused in another encoding', () => {
    expect(addDueDays(Uint8Array.of(0x66, 0xd6, 0xd0))).toEqual({ problems: ['is not written in UTF-8; save it as CSV UTF-8'] });
  });
});
