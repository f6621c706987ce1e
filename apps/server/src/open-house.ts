import path from 'node:path';
import { officialRegions, withRegion } from '@tongban/identifiers';
import { createPaper } from '@tongban/paper';
import {
  type Clock,
  createMailer,
  createSealer,
  type Log,
  type MailCatcher,
  type Mailer,
  migrate,
  openFiles,
  type Sealer,
  startMailCatcher,
} from '@tongban/platform';
import type { Config } from './config.ts';
import { city, region } from './demo/city.ts';
import { checkIdentity } from './demo/register.ts';
import type { Lifetime } from './lifetime.ts';
import { createRooms, type Rooms } from './modules.ts';
import { keepSecret } from './secret.ts';
import { openStorage, type Storage } from './storage.ts';

/** The rooms on their migrated database, before anybody is served. */
export type House = Storage & {
  readonly rooms: Rooms;
  readonly sealer: Sealer;
  /** Where the demonstration's mail goes. */
  readonly catcher: MailCatcher | undefined;
};

export type HouseOptions = {
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly lifetime: Lifetime;
  readonly say: (text: string) => void;
};

/** Opens the database, puts the rooms together and brings their tables up to date. */
export async function openHouse(config: Config, { publicUrl, clock, log, lifetime, say }: HouseOptions): Promise<House> {
  const storage = await openStorage(config, lifetime, say);
  const { db, dataDir, ownerUrl, appRole } = storage;
  const sealer = createSealer(config.secret ?? (await keepSecret(dataDir)));
  const filesOf = (room: string) => openFiles({ folder: path.join(dataDir, 'files', room), sealer });
  const paper = createPaper({ fonts: path.join(dataDir, 'fonts') });
  const regions = config.demo ? withRegion(officialRegions, region) : officialRegions;
  const { catcher, mailer } = await openMail(config, lifetime);
  const rooms = createRooms({
    ...(mailer && { mailer }),
    ...(config.demo && { checkIdentity }),
    db,
    sealer,
    filesOf,
    paper,
    clock,
    log,
    publicUrl,
    regions,
    secureCookies: publicUrl.startsWith('https:'),
    reach: config.demo ? 'nearby' : { networks: config.webhookNetworks },
  });
  await migrate({ ownerUrl, appRole, modules: rooms.all, onStep: (file) => say(`migrating ${file}`) });
  return { ...storage, rooms, sealer, catcher };
}

/** Whoever mail of the demonstration seems to be from. */
const demoSender = `${city.name}政务服务 <no-reply@zwfw.example>`;

/** The mail server that is named; in a demonstration one of its own, which keeps what it is given for everyone to look at. */
async function openMail(
  config: Config,
  lifetime: Lifetime,
): Promise<{ readonly mailer?: Mailer; readonly catcher: MailCatcher | undefined }> {
  if (config.mail !== undefined) return { mailer: createMailer(config.mail), catcher: undefined };
  if (!config.demo) return { catcher: undefined };
  const catcher = await lifetime.start(
    () => startMailCatcher(),
    ({ stop }) => stop(),
  );
  return { mailer: createMailer({ url: catcher.url, from: demoSender }), catcher };
}
