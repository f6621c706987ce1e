import { once } from 'node:events';
import {
  type Check,
  checkCatalogueCode,
  checkCitizenId,
  checkImplementationCode,
  checkLicenceId,
  checkRegion,
  checkUscc,
  officialRegions,
  type Reason,
  type Regions,
  reasonText,
  withRegion,
} from '@tongban/identifiers';
import { type Day, dayOf } from '@tongban/kernel';
import { parseCommandLine, UsageError } from '../command.ts';

type Known = { readonly regions: Regions; readonly today: Day };

const kinds = new Map<string, (text: string, known: Known) => Check<Reason>>([
  ['citizen-id', checkCitizenId],
  ['uscc', checkUscc],
  ['region', checkRegion],
  ['licence-id', checkLicenceId],
  ['catalogue-code', checkCatalogueCode],
  ['implementation-code', checkImplementationCode],
]);

const demoRegion = '990100';

export const help = `Usage: tongban check KIND VALUE [--demo]
       tongban check KIND - [--demo]

Checks an identifier of one of these kinds: ${[...kinds.keys()].join(', ')}.
Exits with 0 if it is valid, with 1 if not, and says why.

  -       reads one value a line from standard input and prints value, valid or invalid,
          and the reason, separated by tabs; exits with 1 if one of them is invalid
  --demo  takes region ${demoRegion}, which only the demonstration city has

Example: tongban check uscc 91350100M000100Y43
`;

/** Says whether an identifier is valid, or each line of standard input. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    options: { demo: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [kind, value, ...more] = positionals;
  const check = kind === undefined ? undefined : kinds.get(kind);
  if (check === undefined)
    throw new UsageError(
      `${kind === undefined ? 'say a kind' : `there is no kind ${kind}`}; the kinds are ${[...kinds.keys()].join(', ')}`,
    );
  if (value === undefined) throw new UsageError('say the value to check, or - to read values from standard input');
  if (more.length > 0) throw new UsageError('say one value; put quotes around one with blanks');
  const known: Known = {
    regions: values.demo ? withRegion(officialRegions, demoRegion) : officialRegions,
    today: dayOf(new Date().toISOString()),
  };
  return value === '-' ? checkLines((text) => check(text, known)) : checkOne(check(value, known));
}

function checkOne(checked: Check<Reason>): number {
  process.stdout.write(checked.valid ? 'valid\n' : `invalid: ${explained(checked.reason)}\n`);
  return checked.valid ? 0 : 1;
}

async function checkLines(check: (text: string) => Check<Reason>): Promise<number> {
  let allValid = true;
  const line = (text: string): string => {
    const value = text.replace(/\r$/, '');
    const checked = check(value);
    allValid &&= checked.valid;
    return `${value.replaceAll('\t', ' ')}\t${checked.valid ? 'valid\t' : `invalid\t${explained(checked.reason)}`}\n`;
  };
  let rest = '';
  for await (const chunk of textOf(process.stdin)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (!process.stdout.write(lines.map(line).join(''))) await once(process.stdout, 'drain');
  }
  if (rest !== '') process.stdout.write(line(rest));
  return allValid ? 0 : 1;
}

/** Decoded across the borders of chunks, without a byte order mark. */
async function* textOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
}

function explained(reason: Reason): string {
  return `${reason} ${reasonText(reason, 'zh')}`;
}
