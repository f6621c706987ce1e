import { dayOf } from '@tongban/kernel';
import { type Clock, type Database, type Log, postOut, type Reach, type Sealer } from '@tongban/platform';
import { pauseAfter } from './domain/pauses.ts';
import { signatureHeaders } from './signature.ts';
import { type Claimed, claimDue, type Outcome, removeOld, settle } from './store/delivery.ts';
import { secretsOf } from './store/webhook.ts';

type Dependencies = { readonly db: Database; readonly clock: Clock; readonly log: Log; readonly sealer: Sealer; readonly reach: Reach };

/** How other systems come to hear what they subscribed to. */
export type Deliveries = {
  /** Makes every delivery that is due by the application's clock; any number of processes may do so at once. */
  deliverDue(): Promise<void>;
  /** Makes deliveries as they fall due, looking every so many milliseconds, 1,000 unless told, until stopped. */
  startDeliveries(everyMilliseconds?: number): { stop(): Promise<void> };
};

const system = { kind: 'system', name: 'systems' } as const;
const atOnce = 4;
const secondsOfALease = 60;
const daysKept = 90;

export function createDeliveries(dependencies: Dependencies): Deliveries {
  const deliverDue = async () => {
    while (await deliverOne(dependencies));
  };
  return {
    deliverDue,
    startDeliveries: (everyMilliseconds = 1_000) => {
      const stopping = new AbortController();
      const loops = Array.from({ length: atOnce }, () => keepDelivering(dependencies, everyMilliseconds, stopping.signal));
      return {
        stop: async () => {
          stopping.abort();
          await Promise.all(loops);
        },
      };
    },
  };
}

async function keepDelivering(dependencies: Dependencies, pause: number, stopping: AbortSignal): Promise<void> {
  const { db, clock, log } = dependencies;
  while (!stopping.aborted) {
    try {
      while (!stopping.aborted && (await deliverOne(dependencies)));
      await db.transaction(system, (tx) => removeOld(tx, later(clock.now(), -daysKept * 86_400)));
    } catch (err) {
      log.error({ err }, 'other systems could not be told, and will be');
    }
    await asleep(pause, stopping);
  }
}

/** Taken, made, settled: three steps, so that no connection waits for somebody else's machine. False when none is due. */
async function deliverOne({ db, clock, log, sealer, reach }: Dependencies): Promise<boolean> {
  const at = clock.now();
  const claimed = await db.transaction(system, (tx) => claimDue(tx, { at, today: dayOf(at), until: later(at, secondsOfALease) }));
  if (claimed === undefined) return false;
  const { id, body, webhook, tries } = claimed;
  const began = performance.now();
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'tongban',
    ...signatureHeaders({ id, at, body }, secretsOf(sealer, webhook, at)),
  };
  const posted = await postOut({ url: webhook.url, headers, body, reach });
  const pause = pauseAfter(tries);
  const outcome: Outcome = {
    at,
    milliseconds: Math.round(performance.now() - began),
    posted,
    next: pause === undefined ? undefined : later(clock.now(), pause),
  };
  await db.transaction(system, (tx) => settle(tx, claimed satisfies Claimed, outcome));
  log.info({ delivery: id, webhook: webhook.id, tries, ...posted }, 'another system was told');
  return true;
}

function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1_000).toISOString();
}

/** Ends early when told to stop. */
function asleep(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) return resolve();
    const end = () => {
      clearTimeout(timeout);
      stopping.removeEventListener('abort', end);
      resolve();
    };
    const timeout = setTimeout(end, milliseconds);
    stopping.addEventListener('abort', end);
  });
}
