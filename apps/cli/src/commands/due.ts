import { readFile } from 'node:fs/promises';
import { type Clock, officialCalendar as calendar, daysOffSkipped, dueDay, isEstimate, type Limit } from '@tongban/calendar';
import { type Day, parseDay } from '@tongban/kernel';
import { parseCommandLine, UsageError } from '../command.ts';
import { parsePause } from './pause.ts';
import { wholeDays } from './whole-days.ts';

export const help = `Usage: tongban due --from YYYY-MM-DD --days N [--pause FROM..TO]… [--extend N] [--calendar-days] [--json]
       tongban due --csv FILE

Prints the day on which a limit of N working days ends, by the official calendar of China.
The first day is not counted.

  --pause FROM..TO  the clock stood still from the first to the last of these days, both included; may be
                    said several times, and overlapping days count once
  --extend N        the limit was lengthened by N days
  --calendar-days   N counts every day; a last day off moves to the first working day after
  --json            prints {due, estimate, skipped}: whether the holidays of that year are not known yet,
                    and the days off that were passed over
  --csv FILE        prints the rows of FILE with a column due added. Its first line names the columns, in
                    any order: from, days and, where something stopped the clock, pauses: FROM..TO, several
                    separated by blanks. Other columns stay as they are.

Example: tongban due --from 2024-01-31 --days 20
`;

const usage = 'say --from YYYY-MM-DD --days N, or --csv FILE';

/** Prints the due day of one limit, or of each row of a table. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    options: {
      from: { type: 'string' },
      days: { type: 'string' },
      pause: { type: 'string', multiple: true },
      extend: { type: 'string' },
      'calendar-days': { type: 'boolean' },
      json: { type: 'boolean' },
      csv: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (positionals.length > 0) throw new UsageError(`${positionals[0]} stands alone; ${usage}`);
  const { csv, json = false, ...limit } = values;
  if (csv !== undefined) {
    const beside = Object.keys(values).find((name) => name !== 'csv');
    if (beside !== undefined) throw new UsageError(`say either --csv, or --from and --days; --${beside} does not go with a table`);
    return table(csv);
  }
  const clock = clockOf(limit);
  const due = dueDay(calendar, clock);
  if (json) {
    const told = { due, estimate: isEstimate(calendar, due), skipped: daysOffSkipped(calendar, clock) };
    process.stdout.write(`${JSON.stringify(told)}\n`);
    return 0;
  }
  process.stdout.write(`${due}\n`);
  tellEstimates([due]);
  return 0;
}

type Written = {
  readonly from?: string | undefined;
  readonly days?: string | undefined;
  readonly pause?: readonly string[] | undefined;
  readonly extend?: string | undefined;
  readonly 'calendar-days'?: boolean | undefined;
};

function clockOf({ from: fromText, days, pause = [], extend, 'calendar-days': everyDay = false }: Written): Clock {
  if (fromText === undefined || days === undefined) throw new UsageError(usage);
  const from = parseDay(fromText);
  if (from === undefined) throw new UsageError(`--from ${fromText} is not a day; write one that exists as YYYY-MM-DD`);
  const unit = everyDay ? 'calendar-day' : 'working-day';
  const daysOf = (flag: string, text: string): Limit => {
    const amount = wholeDays(text);
    if (amount === undefined) throw new UsageError(`--${flag} ${text} is not a number of days; write a whole one up to 9999`);
    return { amount, unit };
  };
  const pauses = pause.map((written) => {
    const parsed = parsePause(written);
    if ('problem' in parsed) throw new UsageError(`--pause ${parsed.problem}`);
    return parsed;
  });
  return { from, limit: daysOf('days', days), pauses, ...(extend === undefined ? {} : { extension: daysOf('extend', extend) }) };
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
