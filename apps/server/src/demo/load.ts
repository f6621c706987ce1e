import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FolderOutcome } from '@tongban/catalogue';
import type { Clock, Database, Sealer } from '@tongban/platform';
import type { Rooms } from '../modules.ts';
import { departments } from './city.ts';
import { orderFirstLicences } from './licences.ts';
import { seedCity } from './seed.ts';

type Tools = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly password: string;
  readonly say: (text: string) => void;
};

/** The services of the demo city, one folder each. */
const services = pathToFileURL(path.resolve(import.meta.dirname, '../../../../services'));

/** Loads the demo city: what is missing is added, a changed service is published as its next version, nothing is doubled. */
export async function loadDemo(rooms: Rooms, { db, sealer, clock, password, say }: Tools): Promise<void> {
  const owners = await seedCity(rooms.identity, password);
  for (const outcome of await rooms.catalogue.publishFolder(services, departments)) tell(outcome, say);
  const issuers = departments.map(({ id, name, uscc }) => ({ department: id, name, uscc }));
  await db.transaction({ kind: 'system', name: 'demo' }, (tx) => rooms.licences.ensureKeys(tx, issuers));
  await orderFirstLicences({ db, sealer, clock, catalogue: rooms.catalogue }, owners);
}

function tell(outcome: FolderOutcome, say: (text: string) => void): void {
  switch (outcome.outcome) {
    case 'unchanged':
      return;
    case 'published':
      say(`published ${outcome.id}, version ${outcome.version}`);
      return;
    case 'refused':
      for (const { file, field, rule, message } of outcome.findings)
        say(`services/${outcome.id}${file === undefined ? '' : `/${file}`}: ${field} (${rule}): ${message}`);
      return;
  }
}
