import { start } from '@tongban/server';
import { parseCommandLine } from '../command.ts';

export const help = `Usage: tongban start [--demo]

Starts the whole platform and serves it on one port until Ctrl-C: portal, workbench, API.
Without DATABASE_URL it brings its own PostgreSQL, with the data in ./data, and loads the demo city.

  --demo  load the demo city into the database that DATABASE_URL and DATABASE_OWNER_URL name

Environment: PORT, HOST, DATA_DIR, DATABASE_URL, DATABASE_OWNER_URL, PUBLIC_URL, TONGBAN_SECRET, TRUST_PROXY, LOG_LEVEL.
`;

/** Runs the platform until it is told to stop. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseCommandLine({ args: [...args], options: { demo: { type: 'boolean', default: false } } });
  return start(
    { demo: values.demo },
    { say: (text) => process.stdout.write(`${text}\n`), complain: (text) => process.stderr.write(`${text}\n`) },
  );
}
