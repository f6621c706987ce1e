import { readFile } from 'node:fs/promises';
import { officialCalendar as calendar, dueDay, isEstimate } from '@tongban/calendar';
import { type Day, parseDay } from '@tongban/kernel';
import { parseCommandLine, UsageError } from '../command.ts';
import { wholeDays } from './whole-days.ts';

export const help = `Usage: tongban due --from YYYY-MM-DD --days N
       tongban due --csv FILE

Prints the day on which a limit of N working days ends, by the official calendar of China.
The first day is not counted.

  --csv FILE  prints the rows of FILE with a column due added. Its first line names the columns, in any
              order: from, days and, where something stopped the clock, pauses: FROM..TO with both days
              included, several separated by blanks. Other columns stay as they are.

Example: tongban due --from 2024-01-31 --days 20
`;

/** Prints the due day of one limit, or of each row of a table. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    options: { from: { type: 'string' }, days: { type: 'string' }, csv: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length > 0) throw new UsageError(`${positionals[0]} stands alone; say --from YYYY-MM-DD --days N, or --csv FILE`);
  if (values.csv !== undefined) {
    if (values.from !== undefined || values.days !== undefined) throw new UsageError('say either --csv, or --from and --days');
    return table(values.csv);
  }
  if (values.from === undefined || values.days === undefined) throw new UsageError('say --from YYYY-MM-DD --days N, or --csv FILE');
  const from = parseDay(values.from);
  if (from === undefined) throw new UsageError(`--from ${values.from} is not a day; write one that exists as YYYY-MM-DD`);
  const amount = wholeDays(values.days);
  if (amount === undefined) throw new UsageError(`--days ${values.days} is not a number of working days; write a whole one up to 9999`);
  const due = dueDay(calendar, { from, limit: { amount, unit: 'working-day' }, pauses: [] });
  process.stdout.write(`${due}\n`);
  tellEstimates([due]);
  return 0;
}

async function table(file: string): Promise<number> {
  const { addDueDays } = await import('./due-table.ts');
  const read = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (read instanceof Error) return failed([`${file} cannot be read (${read.code}); say a file that exists and that you may read`]);
  const result = addDueDays(read);
  if ('problems' in result) return failed(result.problems.map((problem) => `${file} ${problem}`));
  process.stdout.write(result.csv);
  tellEstimates(result.due);
  return 0;
}

/** All or nothing: a table that lacks its bad rows would be taken for the whole. */
function failed(problems: readonly string[]): number {
  const shown = problems.slice(0, 20).map((problem) => `tongban due: ${problem}\n`);
  const more = problems.length - shown.length;
  process.stderr.write(shown.join('') + (more > 0 ? `tongban due: and ${more} more; mend these first\n` : ''));
  return 1;
}

function tellEstimates(due: readonly Day[]): void {
  const estimates = due.filter((day) => isEstimate(calendar, day));
  if (estimates.length === 0) return;
  const which = estimates.length === 1 ? `${estimates[0]} lies` : `${estimates.length} due days lie`;
  process.stderr.write(`tongban due: ${which} in a year whose holidays are not known; only weekends were taken off there\n`);
}
