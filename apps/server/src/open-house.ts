import path from 'node:path';
import { officialRegions, withRegion } from '@tongban/identifiers';
import { createPaper } from '@tongban/paper';
import { type Clock, createSealer, type Log, migrate, openFiles, type Sealer } from '@tongban/platform';
import type { Config } from './config.ts';
import { region } from './demo/city.ts';
import type { Lifetime } from './lifetime.ts';
import { createRooms, type Rooms } from './modules.ts';
import { keepSecret } from './secret.ts';
import { openStorage, type Storage } from './storage.ts';

/** The rooms on their migrated database, before anybody is served. */
export type House = Storage & { readonly rooms: Rooms; readonly sealer: Sealer };

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
  const secureCookies = publicUrl.startsWith('https:');
  const reach = config.demo ? 'nearby' : 'public';
  const rooms = createRooms({ db, sealer, filesOf, paper, clock, log, publicUrl, regions, secureCookies, reach });
  await migrate({ ownerUrl, appRole, modules: rooms.all, onStep: (file) => say(`migrating ${file}`) });
  return { ...storage, rooms, sealer };
}
