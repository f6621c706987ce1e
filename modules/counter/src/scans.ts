import { type Repeated, repeat, sha256 } from '@tongban/platform';
import type { CounterDependencies } from './dependencies.ts';
import { holdDueScan, noteScan, settleScan } from './store/scan.ts';

const system = { kind: 'system', name: 'counter scans' } as const;
const usualPause = 60_000;

type Dependencies = Pick<CounterDependencies, 'db' | 'files' | 'clock' | 'log'>;

export type Scans = {
  /** Keeps the scan of a signed form; its address. */
  keep(bytes: Uint8Array): Promise<string>;
  /**
   * Removes scans a day after they were brought, where another took their place or the form was never handed in: a visit lasts two hours.
   * Any number of processes may do so at once.
   */
  sweepScans(): Promise<void>;
  /** Sweeps now and every so many milliseconds, a minute unless told, until stopped. */
  startSweeping(everyMilliseconds?: number): Repeated;
};

/** Forms that people signed on paper. */
export function createScans({ db, files, clock, log }: Dependencies): Scans {
  /** One in a transaction of its own; false when none is due. The file goes before the row: broken off in between, it is done again. */
  const settleOne = async (failed: string[]): Promise<boolean> => {
    let file: string | undefined;
    try {
      return await db.transaction(system, async (tx) => {
        file = await holdDueScan(tx, clock.now(), failed);
        if (file === undefined) return false;
        if (await settleScan(tx, file)) await files.remove(file);
        return true;
      });
    } catch (err) {
      if (file === undefined) throw err;
      log.error({ err, file }, 'a scan could not be settled, and will be again');
      failed.push(file);
      return true;
    }
  };
  const sweepScans = async () => {
    const failed: string[] = [];
    while (await settleOne(failed));
  };
  return {
    keep: async (bytes) => {
      await db.transaction(system, (tx) => noteScan(tx, sha256(bytes), clock.now()));
      return await files.put(bytes);
    },
    sweepScans,
    startSweeping: (everyMilliseconds = usualPause) =>
      repeat(sweepScans, everyMilliseconds, (err) => log.error({ err }, 'scans could not be swept, and will be again')),
  };
}
