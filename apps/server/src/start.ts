import path from 'node:path';
import { officialRegions, withRegion } from '@tongban/identifiers';
import { type App, createApp, createLog, createSealer, type Log, migrate, openFiles, startOutbox, systemClock } from '@tongban/platform';
import { StartFault } from '@tongban/platform/embedded';
import { announce } from './announce.ts';
import { type Config, readConfig } from './config.ts';
import { keepPassword } from './demo/accounts.ts';
import { region } from './demo/city.ts';
import { loadDemo } from './demo/load.ts';
import { createLifetime, type Lifetime, Stopped } from './lifetime.ts';
import { createRooms, type Rooms } from './modules.ts';
import { plainFault } from './plain-fault.ts';
import { claimPort } from './port.ts';
import { keepSecret } from './secret.ts';
import { openStorage } from './storage.ts';
import { buildWorkbench } from './workbench/bundle.ts';
import { serveWorkbench } from './workbench/routes.ts';

const cache = path.resolve(import.meta.dirname, '../../../.cache');
const clock = systemClock;

export type Voice = {
  /** Progress, and the addresses at the end. */
  readonly say: (text: string) => void;
  /** What is wrong, in one line. */
  readonly complain: (text: string) => void;
};

/** Starts the whole platform and serves until it is told to stop; the exit code. What its starter can mend is one plain line. */
export async function start(asked: { readonly demo: boolean }, { say, complain }: Voice): Promise<number> {
  const lifetime = createLifetime();
  try {
    await open(readConfig(asked), lifetime, say);
    await lifetime.told;
    say('stopping');
    return 0;
  } catch (error) {
    if (error instanceof Stopped || lifetime.signal.aborted) return 0;
    const plain = plainFault(error);
    if (plain === undefined) throw error;
    complain(plain);
    return 1;
  } finally {
    await lifetime.stop();
  }
}

async function open(config: Config, lifetime: Lifetime, say: Voice['say']): Promise<void> {
  const began = performance.now();
  const port = await claimPort(config.host, config.port);
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
  const log = createLog({ level: config.logLevel });
  // Beside everything else, since it takes longest; awaited where it is needed.
  const [bundle, { rooms, password, dataDir }] = await Promise.all([
    buildWorkbench({ cache, onStep: say, signal: lifetime.signal }),
    openRooms(config, { publicUrl, log, lifetime, say }),
  ]);
  await lifetime.start(
    () => serve(config, port, { rooms, log, publicUrl, bundle }),
    (app) => close(app),
  );
  say(announce({ publicUrl, dataDir, seconds: (performance.now() - began) / 1000 }, password));
}

type Surroundings = { readonly publicUrl: string; readonly log: Log; readonly lifetime: Lifetime; readonly say: Voice['say'] };

async function openRooms(config: Config, { publicUrl, log, lifetime, say }: Surroundings) {
  const storage = await openStorage(config, lifetime, say);
  const { db, dataDir, url, ownerUrl, appRole } = storage;
  const sealer = createSealer(config.secret ?? (await keepSecret(dataDir)));
  const files = openFiles({ folder: path.join(dataDir, 'files'), sealer });
  const regions = config.demo ? withRegion(officialRegions, region) : officialRegions;
  const rooms = createRooms({ db, sealer, files, clock, log, publicUrl, regions, secureCookies: isSecure(publicUrl) });
  await migrate({ ownerUrl, appRole, modules: rooms.all, onStep: (file) => say(`migrating ${file}`) });
  const password = config.demo ? await keepPassword(dataDir) : undefined;
  if (password !== undefined) {
    say('loading the demo city');
    await loadDemo(rooms, { db, sealer, clock, password, say });
  } else if (!(await rooms.identity.isSetUp())) {
    throw new StartFault('No city is set up in this database: run `npx tongban setup`, or start a demonstration with --demo.');
  }
  await lifetime.start(
    () => startOutbox({ url, db, modules: rooms.all, clock, log }),
    (outbox) => outbox.stop(),
  );
  return { rooms, password, dataDir };
}

type Served = { readonly rooms: Rooms; readonly log: Log; readonly publicUrl: string; readonly bundle: string };

async function serve(config: Config, port: number, { rooms, log, publicUrl, bundle }: Served): Promise<App> {
  const app = await createApp({
    log,
    clock,
    sessions: rooms.identity.sessions,
    refused: rooms.access.recordRefusal,
    secureCookies: isSecure(publicUrl),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
  });
  for (const room of rooms.all) await room.routes?.(app);
  await serveWorkbench(app, bundle);
  await app.listen({ host: config.host, port });
  return app;
}

/** Answers what has been asked, for ten seconds at the most: no visitor can keep the platform from stopping. */
async function close(app: App): Promise<void> {
  const impatience = setTimeout(() => app.server.closeAllConnections(), 10_000);
  await app.close();
  clearTimeout(impatience);
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}
