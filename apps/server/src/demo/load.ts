import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { Clock } from '@tongban/platform';
import type { House } from '../open-house.ts';
import { tellPublication } from '../tell-publication.ts';
import { departments } from './city.ts';
import { hall } from './hall.ts';
import { handlersOf } from './handlers.ts';
import { orderFirstLicences } from './licences.ts';
import { seedCity } from './seed.ts';

type Told = { readonly clock: Clock; readonly password: string; readonly say: (text: string) => void };

/** The services of the demo city, one folder each. */
const services = pathToFileURL(path.resolve(import.meta.dirname, '../../../../services'));

/** What a newcomer is told of the demonstration: the password of everybody, and by whom each service is handled. */
export type Demonstration = {
  readonly password: string;
  readonly services: readonly { readonly name: string; readonly english: string; readonly handlers: string }[];
};

/** Loads the demo city: what is missing is added, a changed service is published as its next version, nothing is doubled. */
export async function loadDemo({ rooms, db, sealer }: House, { clock, password, say }: Told): Promise<Demonstration> {
  await db.transaction({ kind: 'system', name: 'demo' }, (tx) => rooms.administration.ensureHall(tx, hall));
  const owners = await seedCity(rooms.identity, password);
  const outcomes = await rooms.catalogue.publishFolder(services, departments);
  for (const outcome of outcomes) tellPublication(outcome, say);
  const issuers = departments.map(({ id, name, uscc }) => ({ department: id, name, uscc }));
  await db.transaction({ kind: 'system', name: 'demo' }, (tx) => rooms.licences.ensureKeys(tx, issuers));
  await orderFirstLicences({ db, sealer, clock, catalogue: rooms.catalogue }, owners);
  const versions = await db.transaction({ kind: 'system', name: 'demo' }, async (tx) => {
    const read = [];
    for (const { id } of outcomes) read.push(await rooms.catalogue.serviceVersion(tx, id));
    return read.filter((version) => version !== undefined);
  });
  return { password, services: versions.map(({ definition }) => handled(definition)) };
}

function handled(definition: ServiceDefinition): Demonstration['services'][number] {
  const steps = handlersOf(definition).map(
    (step) => step.map(({ staffNumber, name }) => `${staffNumber} ${name}`).join(' + ') || '没有人 · nobody',
  );
  const { name } = definition.guide;
  return { name, english: definition.en?.['guide.name'] ?? name, handlers: steps.join(' → ') };
}
