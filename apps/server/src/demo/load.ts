import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Clock } from '@tongban/platform';
import type { House } from '../open-house.ts';
import { tellPublication } from '../tell-publication.ts';
import { departments } from './city.ts';
import { hall } from './hall.ts';
import { orderFirstLicences } from './licences.ts';
import { seedCity } from './seed.ts';

type Told = { readonly clock: Clock; readonly password: string; readonly say: (text: string) => void };

/** The services of the demo city, one folder each. */
const services = pathToFileURL(path.resolve(import.meta.dirname, '../../../../services'));

/** Loads the demo city: what is missing is added, a changed service is published as its next version, nothing is doubled. */
export async function loadDemo({ rooms, db, sealer }: House, { clock, password, say }: Told): Promise<void> {
  await db.transaction({ kind: 'system', name: 'demo' }, (tx) => rooms.administration.ensureHall(tx, hall));
  const owners = await seedCity(rooms.identity, password);
  for (const outcome of await rooms.catalogue.publishFolder(services, departments)) tellPublication(outcome, say);
  const issuers = departments.map(({ id, name, uscc }) => ({ department: id, name, uscc }));
  await db.transaction({ kind: 'system', name: 'demo' }, (tx) => rooms.licences.ensureKeys(tx, issuers));
  await orderFirstLicences({ db, sealer, clock, catalogue: rooms.catalogue }, owners);
}
