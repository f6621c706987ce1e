import { type Clock, type Database, type Files, type Log, type Repeated, repeat } from '@tongban/platform';
import { record } from './handle.ts';
import { deleteExpiredDrafts } from './store/draft.ts';
import { holdDueTimer, markFired } from './store/timer.ts';
import { sweepUploads } from './uploads.ts';

type Dependencies = { readonly db: Database; readonly files: Files; readonly clock: Clock; readonly log: Log };

/** What time brings about by itself. */
export type Timers = {
  /** Lets everything happen that is due by the application's clock; any number of processes may do so at once. */
  sweepTimers(): Promise<void>;
  /** Sweeps now and every so many milliseconds, 15,000 unless told, until stopped. */
  startTimers(everyMilliseconds?: number): Repeated;
};

const system = { kind: 'system', name: 'timers' } as const;
const usualPause = 15_000;

/** Acceptance by silence, drafts that nobody came back to, and files that nothing names. */
export function createTimers(dependencies: Dependencies): Timers {
  const { db, clock, log } = dependencies;
  const sweepTimers = async () => {
    const failed: string[] = [];
    while (await fireOne(db, clock, log, failed));
    await db.transaction(system, (tx) => deleteExpiredDrafts(tx, clock.now()));
    await sweepUploads(dependencies);
  };
  return {
    sweepTimers,
    startTimers: (everyMilliseconds = usualPause) =>
      repeat(sweepTimers, everyMilliseconds, (err) => log.error({ err }, 'timers could not be swept, and will be again')),
  };
}

/** One timer in a transaction of its own, so that one that fails keeps nobody else's from going off; false when none is due. */
async function fireOne(db: Database, clock: Clock, log: Log, failed: string[]): Promise<boolean> {
  let timer: Awaited<ReturnType<typeof holdDueTimer>>;
  try {
    return await db.transaction(system, async (tx) => {
      const at = clock.now();
      timer = await holdDueTimer(tx, at, failed);
      if (timer === undefined) return false;
      await record(tx, timer.caseId, { type: timer.what, at });
      await markFired(tx, timer.id, at);
      return true;
    });
  } catch (err) {
    if (timer === undefined) throw err;
    log.error({ err, timer: timer.id, case: timer.caseId }, 'a timer failed and will be tried again');
    failed.push(timer.id);
    return true;
  }
}
