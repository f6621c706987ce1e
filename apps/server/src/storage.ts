import { type Database, openDatabase } from '@tongban/platform';
import { applicationRole, openFolder, startPostgres } from '@tongban/platform/embedded';
import type { Config } from './config.ts';
import type { Lifetime } from './lifetime.ts';

/** Where everything is kept. */
export type Storage = {
  readonly db: Database;
  readonly url: string;
  readonly ownerUrl: string;
  /** The application's role, as the database calls it. */
  readonly appRole: string;
  /** The folder of files and keys. */
  readonly dataDir: string;
};

const connections = 20;

/** Opens the database that the configuration names, or starts the embedded one. */
export async function openStorage(config: Config, lifetime: Lifetime, say: (text: string) => void): Promise<Storage> {
  const place =
    config.database === undefined
      ? await embedded(config.dataDir, lifetime, say)
      : { ...config.database, ...given(config, config.database.url) };
  const db = await lifetime.start(
    async () => openDatabase({ url: place.url, max: connections }),
    (opened) => opened.close(),
  );
  await db.ping();
  return { db, ...place };
}

async function embedded(dataDir: string, lifetime: Lifetime, say: (text: string) => void): Promise<Omit<Storage, 'db'>> {
  say('starting PostgreSQL');
  const postgres = await lifetime.start(
    () => startPostgres({ dataDir, onStep: say }),
    ({ stop }) => stop(),
  );
  if (postgres.adopted) say('a PostgreSQL that already runs on this data is used');
  return { url: postgres.url, ownerUrl: postgres.ownerUrl, appRole: applicationRole, dataDir: postgres.dataDir };
}

function given(config: Config, url: string): Pick<Storage, 'appRole' | 'dataDir'> {
  return { appRole: decodeURIComponent(new URL(url).username), dataDir: openFolder(config.dataDir) };
}
