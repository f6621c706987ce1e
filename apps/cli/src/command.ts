import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What a file in commands/ exports: the text that --help prints, and the command, which answers with its exit code. */
export type Command = {
  readonly help: string;
  readonly run: (args: readonly string[]) => Promise<number>;
};

/** The command line cannot be understood. The message says in one line what to do; main prints it and exits with 2. */
export class UsageError extends Error {}

/** The flags and values of a command line; refuses with a usage error what the command does not take. */
export function parseCommandLine<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
    throw new UsageError(inOneLine(error.message, String(error.code)));
  }
}

function inOneLine(message: string, code: string): string {
  const flag = /'(-[^' ]*)/.exec(message)?.[1];
  if (flag === undefined) return message.split('\n').join(' ');
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `there is no flag ${flag}`;
  return message.includes('does not take') ? `${flag} takes no value` : `${flag} needs a value`;
}
