import { type DestinationStream, type Level, type Logger, pino } from 'pino';

/** Structured log. Names and numbers of people never go in: say ids. */
export type Log = Logger;

/** JSON lines to standard output, or wherever told. */
export function createLog(options: { level?: Level | 'silent'; destination?: DestinationStream } = {}): Log {
  const settings = { level: options.level ?? 'info', base: null };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}
