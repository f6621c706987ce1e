import { type Command, UsageError } from './command.ts';

/** Every command, loaded only when it is called: `check` needs neither the server nor a database to start. */
const commands: ReadonlyMap<string, { readonly summary: string; readonly load: () => Promise<Command> }> = new Map([
  ['start', { summary: 'start the whole platform', load: () => import('./commands/start.ts') }],
  ['setup', { summary: 'make city, departments and first administrator', load: () => import('./commands/setup.ts') }],
  ['check', { summary: 'check an identifier, or a list of them', load: () => import('./commands/check.ts') }],
  ['due', { summary: 'say on which day a limit in working days ends', load: () => import('./commands/due.ts') }],
  ['verify', { summary: 'replay every case, and name what is not as it was written', load: () => import('./commands/verify.ts') }],
  ['verify-licence', { summary: 'verify a licence, offline', load: () => import('./commands/verify-licence.ts') }],
]);

function help(): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: tongban COMMAND …\n\n${lines.join('\n')}\n\ntongban COMMAND --help says more about one of them.\n`;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help());
    return 0;
  }
  const entry = name === undefined ? undefined : commands.get(name);
  if (entry === undefined) {
    const wrong = name === undefined ? 'say which command to run' : `there is no command ${name}`;
    process.stderr.write(`tongban: ${wrong}; tongban --help lists them all\n`);
    return 2;
  }
  const command = await entry.load();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`tongban ${name}: ${error.message}; see tongban ${name} --help\n`);
    return 2;
  }
}

/** Whoever reads the output, such as `head`, may have read enough; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
