import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLog, systemClock } from '@tongban/platform';
import { StartFault } from '@tongban/platform/embedded';
import { readConfig } from '../config.ts';
import { departmentId } from '../demo/city.ts';
import type { Lifetime } from '../lifetime.ts';
import { type House, openHouse } from '../open-house.ts';
import { runPlainly, type Voice } from '../run-plainly.ts';
import { tellPublication } from '../tell-publication.ts';
import type { Plan } from './plan.ts';

type Order = { readonly plan: () => Promise<Plan>; readonly services: string | undefined };

/**
 * Makes the city, its departments, their keys and the first administrator in the database that the environment names; the exit code.
 * Said again it brings city and departments up to date, and doubles nothing.
 */
export function setUp({ plan, services }: Order, voice: Voice): Promise<number> {
  const run = async (lifetime: Lifetime) => {
    const config = readConfig({ demo: false });
    if (config.demo) throw new StartFault('Without DATABASE_URL the platform is a demonstration and sets itself up: run `npm start`.');
    const made = await plan();
    const log = createLog({ level: 'error' });
    const house = await openHouse(config, { publicUrl: config.publicUrl ?? '', clock: systemClock, log, lifetime, say: voice.say });
    await makeCity(house, made);
    if (services !== undefined) await publish(house, services, voice.say);
    voice.say(await makeAdministrator(house, made.administrator, hallOf(made)));
    voice.say(`${made.city.name} is set up; start the platform with \`npm start\`.`);
  };
  return runPlainly(run, voice, 1);
}

async function makeCity({ rooms, db }: House, { city, hall, departments }: Plan): Promise<void> {
  for (const department of departments) await rooms.identity.addDepartment({ ...department, id: departmentId(department.id) });
  await rooms.identity.setCity({ ...city, hall });
  const issuers = departments.map(({ id, name, uscc }) => ({ department: id, name, uscc }));
  await db.transaction({ kind: 'system', name: 'setup' }, (tx) => rooms.licences.ensureKeys(tx, issuers));
}

async function publish({ rooms, db }: House, folder: string, say: Voice['say']): Promise<void> {
  const authorities = await db.transaction({ kind: 'system', name: 'setup' }, rooms.identity.departments);
  const outcomes = await rooms.catalogue.publishFolder(pathToFileURL(path.resolve(folder)), authorities);
  for (const outcome of outcomes) tellPublication(outcome, say);
}

/** The password is shown here once and kept nowhere; whoever has an account keeps the one they have. */
async function makeAdministrator(
  { rooms: { identity } }: House,
  { staffNumber, name }: Plan['administrator'],
  hall: string,
): Promise<string> {
  const password = randomBytes(12).toString('base64url');
  const grants = [{ role: 'administrator' as const, department: departmentId(hall) }];
  const post = { post: '系统管理', postEn: 'System administration' };
  await identity.addOfficial({ staffNumber, name, ...post, grants, password, initialPassword: true });
  const tried = await identity.signInOfficial(staffNumber, password, { network: 'setup' });
  if (!tried.signedIn) return `${staffNumber} keeps the password there is.`;
  await identity.signOut(tried.token);
  return `First administrator: ${staffNumber}, password ${password} (shown this once; it must be changed at the first sign-in).`;
}

function hallOf({ departments }: Plan): string {
  const hall = departments.find((department) => department.hall);
  if (hall === undefined) throw new Error('a plan without a hall was taken');
  return hall.id;
}
