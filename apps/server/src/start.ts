import { type App, createApp, createLog, type Database, type Log, type MailCatcher, startOutbox, systemClock } from '@tongban/platform';
import { StartFault } from '@tongban/platform/embedded';
import { type BrowserFiles, createPortal } from '@tongban/portal';
import { announce } from './announce.ts';
import { buildBrowserFiles } from './browser-files.ts';
import { type Config, readConfig } from './config.ts';
import { keepPassword } from './demo/accounts.ts';
import { type Demonstration, loadDemo } from './demo/load.ts';
import type { Lifetime } from './lifetime.ts';
import type { Rooms } from './modules.ts';
import { type House, type HouseOptions, openHouse } from './open-house.ts';
import { claimPort } from './port.ts';
import { portalDeps } from './portal-deps.ts';
import { runPlainly, type Voice } from './run-plainly.ts';
import { sessionsOf } from './sessions.ts';
import { buildWorkbench } from './workbench/bundle.ts';
import { serveWorkbench } from './workbench/routes.ts';

const clock = systemClock;

/** Starts the whole platform and serves until it is told to stop; the exit code. */
export function start(asked: { readonly demo: boolean }, voice: Voice): Promise<number> {
  const run = async (lifetime: Lifetime) => {
    await open(readConfig(asked), lifetime, voice.say);
    await lifetime.told;
    voice.say('stopping');
  };
  return runPlainly(run, voice, 0);
}

async function open(config: Config, lifetime: Lifetime, say: Voice['say']): Promise<void> {
  const began = performance.now();
  const port = await claimPort(config.host, config.port);
  const publicUrl = config.publicUrl ?? `http://localhost:${port}`;
  const log = createLog({ level: config.logLevel });
  // Beside everything else, since it takes longest; awaited where it is needed.
  const [bundle, files, { rooms, db, demo, dataDir, catcher }] = await Promise.all([
    buildWorkbench({ say, signal: lifetime.signal }),
    buildBrowserFiles(say),
    openCity(config, { publicUrl, clock, log, lifetime, say }),
  ]);
  await lifetime.start(
    () => serve(config, port, { rooms, db, log, publicUrl, bundle, files, catcher }),
    (app) => close(app),
  );
  say(
    announce(
      { publicUrl, host: config.host, port, dataDir, seconds: (performance.now() - began) / 1000, catches: catcher !== undefined },
      demo,
    ),
  );
}

async function openCity(config: Config, options: HouseOptions): Promise<House & { readonly demo: Demonstration | undefined }> {
  const house = await openHouse(config, options);
  const { rooms, db, url, dataDir } = house;
  const { say, log, lifetime } = options;
  if (config.demo) say('loading the demo city');
  const demo = config.demo ? await loadDemo(house, { clock, password: await keepPassword(dataDir), say }) : undefined;
  if (demo === undefined && !(await rooms.identity.isSetUp())) {
    throw new StartFault('No city is set up in this database: run `npx tongban setup`, or start a demonstration with --demo.');
  }
  await rooms.licences.writeTrust(dataDir);
  await lifetime.start(
    () => startOutbox({ url, db, modules: rooms.all, clock, log }),
    (outbox) => outbox.stop(),
  );
  await lifetime.start(
    async () => rooms.cases.startTimers(),
    (timers) => timers.stop(),
  );
  await lifetime.start(
    async () => rooms.counter.startSweeping(),
    (sweeping) => sweeping.stop(),
  );
  await lifetime.start(
    async () => rooms.systems.startDeliveries(),
    (deliveries) => deliveries.stop(),
  );
  return { ...house, demo };
}

type Served = {
  readonly rooms: Rooms;
  readonly db: Database;
  readonly log: Log;
  readonly publicUrl: string;
  readonly bundle: string;
  readonly files: BrowserFiles;
  readonly catcher: MailCatcher | undefined;
};

async function serve(config: Config, port: number, { rooms, db, log, publicUrl, bundle, files, catcher }: Served): Promise<App> {
  const portal = createPortal(
    portalDeps(rooms, {
      db,
      clock,
      publicUrl,
      sendsMail: config.mail !== undefined || catcher !== undefined,
      ...(catcher && { mails: catcher.mails }),
    }),
    files,
  );
  const app = await createApp({
    log,
    clock,
    sessions: sessionsOf(rooms),
    refused: rooms.access.recordRefusal,
    renderProblem: portal.renderProblem,
    webhooks: rooms.systems.events,
    secureCookies: publicUrl.startsWith('https:'),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
  });
  for (const room of rooms.all) await room.routes?.(app);
  portal.routes(app);
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
