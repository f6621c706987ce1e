import { officialCalendar as calendar, dueDay, type Pause } from '@tongban/calendar';
import { type Day, parseDay } from '@tongban/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parsePause } from './pause.ts';
import { wholeDays } from './whole-days.ts';

/** A table with its due days, or what is wrong with it: where, and how to mend it. */
type DueTable = { readonly csv: string; readonly due: readonly Day[] } | { readonly problems: readonly string[] };

type Row = { readonly line: number; readonly fields: readonly string[] };

type Columns = { readonly from: number; readonly days: number; readonly pauses: number | undefined; readonly width: number };

/** Adds to each row the day on which its limit ends; refuses the whole table where one row cannot be understood. */
export function addDueDays(bytes: Uint8Array): DueTable {
  const rows = rowsOf(bytes);
  if ('problem' in rows) return { problems: [rows.problem] };
  const [header, ...body] = rows.rows;
  const columns = columnsOf(header?.fields ?? []);
  if ('problem' in columns) return { problems: [`line ${header?.line ?? 1}: ${columns.problem}`] };
  const problems: string[] = [];
  const due: Day[] = [];
  for (const row of body) {
    const found = dueOf(row, columns);
    if ('problem' in found) problems.push(`line ${row.line}, ${found.problem}`);
    else due.push(found.due);
  }
  if (problems.length > 0) return { problems };
  const added = body.map(({ fields }, index) => [...fields, due[index] ?? '']);
  return { csv: stringify([[...(header?.fields ?? []), 'due'], ...added]), due };
}

function rowsOf(bytes: Uint8Array): { readonly rows: readonly Row[] } | { readonly problem: string } {
  const text = decoded(bytes);
  if (text === undefined) return { problem: 'is not written in UTF-8; save it as CSV UTF-8' };
  const rows: Row[] = [];
  try {
    parse(text, {
      relaxColumnCount: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      onRecord: (fields, { lines }) => {
        rows.push({ line: lines - newlinesIn(fields), fields });
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problem: `line ${error.lines}: its quotes do not match; put a field with quotes in it into quotes, and double those inside` };
  }
}

/** Undefined where it is not UTF-8. One kind of line end, because the parser counts a Windows one inside quotes twice. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** The parser names the last line of a row; people look for its first. */
function newlinesIn(fields: readonly string[]): number {
  return fields.reduce((count, field) => count + field.split('\n').length - 1, 0);
}

function columnsOf(header: readonly string[]): Columns | { readonly problem: string } {
  const names = header.map((name) => name.trim().toLowerCase());
  const [from, days, pauses] = ['from', 'days', 'pauses'].map((name) => names.indexOf(name));
  const missing = ['from', 'days'].filter((name) => !names.includes(name));
  if (from === undefined || days === undefined || missing.length > 0)
    return { problem: `the column ${missing.join(' and ')} is missing; name the columns in the first line, such as from,days,pauses` };
  const twice = ['from', 'days', 'pauses'].find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) return { problem: `there are two columns ${twice}; rename one of them` };
  if (names.includes('due')) return { problem: 'there is a column due already; rename or remove it' };
  return { from, days, pauses: pauses === -1 ? undefined : pauses, width: header.length };
}

function dueOf({ fields }: Row, columns: Columns): { readonly due: Day } | { readonly problem: string } {
  if (fields.length !== columns.width)
    return {
      problem: `fields: it has ${fields.length} where the first line has ${columns.width}; put a field with a comma in it into quotes`,
    };
  const [fromText, daysText] = [fields[columns.from]?.trim() ?? '', fields[columns.days]?.trim() ?? ''];
  const from = parseDay(fromText);
  if (from === undefined) return { problem: `from: "${fromText}" is not a day; write one that exists as YYYY-MM-DD` };
  const amount = wholeDays(daysText);
  if (amount === undefined) return { problem: `days: "${daysText}" is not a number of working days; write a whole one up to 9999` };
  const pauses = pausesIn(columns.pauses === undefined ? '' : (fields[columns.pauses] ?? ''));
  if ('problem' in pauses) return pauses;
  return { due: dueDay(calendar, { from, limit: { amount, unit: 'working-day' }, pauses: pauses.pauses }) };
}

function pausesIn(text: string): { readonly pauses: readonly Pause[] } | { readonly problem: string } {
  const pauses: Pause[] = [];
  for (const written of text.split(/\s+/).filter((part) => part !== '')) {
    const pause = parsePause(written);
    if ('problem' in pause) return { problem: `pauses: ${pause.problem}` };
    pauses.push(pause);
  }
  return { pauses };
}
