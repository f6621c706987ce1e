import { askForPlan, examplePlan, readPlan, setUp } from '@tongban/server';
import { parseCommandLine, UsageError } from '../command.ts';

export const help = `Usage: tongban setup [FILE] [--services FOLDER]
       tongban setup --example

Makes the city, its departments, their keys and the first administrator in the database that DATABASE_URL and
DATABASE_OWNER_URL name; the administrator's password is printed once. Run again, it brings them up to date.

  FILE               a plan in YAML; without it the questions are asked at the terminal
  --services FOLDER  publishes the services of that folder, such as ./services
  --example          prints a plan to fill in
`;

/** Sets an installation up before its first start. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseCommandLine({
    args: [...args],
    options: { services: { type: 'string' }, example: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.example) {
    process.stdout.write(examplePlan);
    return 0;
  }
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError('name one file');
  if (file === undefined && !process.stdin.isTTY)
    throw new UsageError('there is no terminal to ask at; name a file like the one --example prints');
  return setUp(
    { plan: () => (file === undefined ? askForPlan() : readPlan(file)), services: values.services },
    { say: (text) => process.stdout.write(`${text}\n`), complain: (text) => process.stderr.write(`${text}\n`) },
  );
}
