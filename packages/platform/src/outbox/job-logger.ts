import { Logger } from 'graphile-worker';
import type { Log } from '../log.ts';

/** The job runner's own remarks, in our log; its running commentary only when debugging. */
export function jobLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    switch (level) {
      case 'error':
        return log.error(message);
      case 'warning':
        return log.warn(message);
      default:
        return log.debug(message);
    }
  });
}
