import { verify } from '@tongban/server';
import { parseCommandLine } from '../command.ts';

export const help = `Usage: tongban verify [--demo]

Replays every case from its events and reads the record of changes from its beginning, in the database that DATABASE_URL
and DATABASE_OWNER_URL name or in the embedded one, also while the platform runs. Names each event, document, state or
change that is not as it was written, by case number and place. Exit code 0: nothing is; 1: something is.

  --demo  the database that DATABASE_URL names holds the demo city

Environment: as for tongban start.
`;

/** Verifies what is kept for ever. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseCommandLine({ args: [...args], options: { demo: { type: 'boolean', default: false } } });
  return verify(
    { demo: values.demo },
    { say: (text) => process.stdout.write(`${text}\n`), complain: (text) => process.stderr.write(`tongban verify: ${text}\n`) },
  );
}
