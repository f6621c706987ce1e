import pg from 'pg';
import { type DestinationStream, type Level, type LogFn, type Logger, type LoggerOptions, pino } from 'pino';

/** Structured log. Names and numbers of people never go in: say ids. */
export type Log = Logger;

const secrets = ['password', 'passwordHash', 'token', 'secret', 'cookie', 'authorization', 'sealed', 'idNumber', 'phone'];
const dataFault = '22';

/** JSON lines to standard output, or wherever told. */
export function createLog(options: { level?: Level | 'silent'; destination?: DestinationStream } = {}): Log {
  const settings: LoggerOptions = {
    level: options.level ?? 'info',
    base: null,
    serializers: { err: describeFault },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
    hooks: { logMethod: sayWhat },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

/** A fault logged without words would be given its own message as words, past everything that keeps data out of it. */
function sayWhat(this: Log, args: Parameters<LogFn>, method: LogFn): void {
  const [first, words = 'a fault']: unknown[] = args;
  const say: (this: Log, object: unknown, words: string) => void = method;
  if (first instanceof Error) say.call(this, { err: first }, String(words));
  else if (typeof first === 'object' && first !== null && 'err' in first) say.call(this, first, String(words));
  else method.apply(this, args);
}

/**
 * A fault with its causes, without what it may quote of people's data: the details of a database fault repeat the row, and where a
 * value could not be read its message repeats the value.
 */
function describeFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { name, stack = '', cause } = fault;
  const code = 'code' in fault ? fault.code : undefined;
  const quotes = fault instanceof pg.DatabaseError && fault.code?.startsWith(dataFault);
  const message = quotes ? fault.message.replace(/"[^"]*"/g, '"…"') : fault.message;
  const places = stack.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(fault instanceof pg.DatabaseError ? { table: fault.table, constraint: fault.constraint } : {}),
    stack: places.join('\n'),
    ...(cause === undefined ? {} : { cause: describeFault(cause) }),
  };
}
