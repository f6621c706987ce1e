import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccess } from '@tongban/access';
import { createAdministration } from '@tongban/administration';
import { createCatalogue } from '@tongban/catalogue';
import { officialRegions, withRegion } from '@tongban/identifiers';
import { createIdentity } from '@tongban/identity';
import { dayOf } from '@tongban/kernel';
import { createLicences } from '@tongban/licences';
import { type LicenceOrder, orderContext } from '@tongban/licences/contract';
import { createNotices } from '@tongban/notices';
import { createPaper } from '@tongban/paper';
import {
  type Actor,
  createSealer,
  type Module,
  type OrganisationId,
  openFiles,
  type PersonId,
  run,
  send,
  startOutbox,
} from '@tongban/platform';
import { testApp, testDatabase } from '@tongban/platform/testing';
import { caseNotices, createCases } from '../src/index.ts';
import { city, departments, noodleShop, people, region, type StaffNumber, school, staff } from './people.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type OfficialActor = Extract<Actor, { kind: 'official' }>;
export type House = Awaited<ReturnType<typeof openHouse>>;

const system = { kind: 'system', name: 'test' } as const;
const services = new URL('../../../services/', import.meta.url);
const migrationsOf = (name: string) => ({ name, migrations: new URL(`../../${name}/migrations/`, import.meta.url) });

/** The whole house below the front ends, with the city's people, officials and services; 20 November 2026, 16:05 in Shanghai. */
export async function openHouse() {
  const folder = await mkdtemp(join(tmpdir(), 'cases-test-'));
  const database = await testDatabase(
    ['administration', 'access', 'identity', 'catalogue', 'licences', 'notices', 'cases'].map(migrationsOf),
  );
  const { db, url } = database;
  const web = await testApp();
  const { app, clock } = web;
  clock.set('2026-11-20T08:05:00.000Z');
  const log = app.log as Parameters<typeof createCases>[0]['log'];
  const sealer = createSealer(Buffer.alloc(32, 7));
  const files = openFiles({ folder, sealer });
  const regions = withRegion(officialRegions, region);
  const tools = { db, sealer, files, clock, log, regions, paper: createPaper(), secureCookies: false, publicUrl: 'https://zwfw.example' };
  const administration = createAdministration({ db, settings: () => [], serviceIds: async () => [] });
  const identity = createIdentity({ ...tools, ...administration, servicesNaming: async () => [] });
  const access = createAccess({ ...tools, officialName: identity.officialName });
  const catalogue = createCatalogue(tools);
  const licences = createLicences({
    ...tools,
    city: identity.city,
    departments: identity.departments,
    letterByCode: (code) => cases.letterByCode(code),
  });
  const notices = createNotices({ ...tools, recordChange: administration.recordChange, city: identity.city, kinds: caseNotices });
  const cases = createCases({
    ...tools,
    ...identity,
    readSetting: administration.readSetting,
    serviceVersion: catalogue.serviceVersion,
    identityKnown: identity.known,
    licencesKnown: licences.known,
    licencesHeld: licences.held,
    signDocument: licences.signDocument,
    recordLook: access.recordLook,
    namesIn: async () => (recorded) => recorded,
  });
  for (const room of [access, licences, cases]) await room.routes?.(app);
  const modules: Module[] = [access, identity, catalogue, licences, notices, cases];
  const outbox = await startOutbox({ url, db, modules, clock, log });
  const ids = await populate(identity);
  const officials = await employ(identity);
  for (const outcome of await catalogue.publishFolder(services, departments))
    if (outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome.findings));
  await giveBusinessLicence();

  async function giveBusinessLicence() {
    const version = await db.transaction(system, (tx) => catalogue.serviceVersion(tx, 'individual-business-registration'));
    if (version === undefined) throw new Error('no service to issue a business licence by');
    const { licence } = version.definition;
    const issuer = departments.find(({ id }) => id === licence.issuer);
    if (issuer === undefined) throw new Error('no issuer');
    const today = dayOf(clock.now());
    const stated = {
      'organisation.name': noodleShop.name,
      'organisation.uscc': noodleShop.uscc,
      'organisation.responsible': people.zhou.name,
      'premises.address': noodleShop.address,
    };
    const order: LicenceOrder = {
      kind: { id: licence.id, name: licence.name, code: licence.code, number: licence.number },
      holder: { kind: 'organisation', id: ids.noodleShop },
      holderName: noodleShop.name,
      issuer: { department: issuer.id, name: issuer.name, uscc: issuer.uscc },
      decidedOn: today,
      validFrom: today,
      fields: Object.entries(stated).map(([element, value]) => ({ element, label: element, value, text: value })),
      numberParts: { uscc: noodleShop.uscc },
    };
    const sealed = sealer.seal(JSON.stringify(order), orderContext('before'));
    await db.transaction(system, (tx) => send(tx, { type: 'issue-licence', request: 'before', sealed }));
    await outbox.idle();
  }

  return {
    ...web,
    db,
    url,
    sealer,
    files,
    identity,
    access,
    catalogue,
    licences,
    notices,
    cases,
    outbox,
    ids,
    officials,
    /** 周敏 for her noodle shop, and for herself. */
    zhou: actingFor(ids.zhou, { kind: 'organisation', id: ids.noodleShop }, 2),
    zhouHerself: actingFor(ids.zhou, { kind: 'person', id: ids.zhou }, 2),
    chen: actingFor(ids.chen, { kind: 'person', id: ids.chen }, 2),
    wang: actingFor(ids.wang, { kind: 'person', id: ids.wang }, 1),
    he: actingFor(ids.he, { kind: 'organisation', id: ids.school }, 2),
    /** Plain SQL as this actor, with the application's role. */
    sql: async (actor: Actor, text: string, values: readonly unknown[] = []) =>
      (await db.transaction(actor, (tx) => run(tx).query(text, values))).rows,
    close: async () => {
      await outbox.stop();
      await app.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function actingFor(id: PersonId, party: Person['party'], assurance: 1 | 2 | 3): Person {
  return { kind: 'person', id, party, assurance };
}

async function populate(identity: ReturnType<typeof createIdentity>) {
  await identity.setCity(city);
  for (const department of departments) await identity.addDepartment(department);
  const [zhou, chen, he, wang] = [
    await identity.addPerson(people.zhou),
    await identity.addPerson(people.chen),
    await identity.addPerson(people.he),
    await identity.addPerson(people.wang),
  ];
  const shop: OrganisationId = await identity.addOrganisation({ ...noodleShop, responsible: zhou });
  const mingde: OrganisationId = await identity.addOrganisation({ ...school, responsible: chen });
  await identity.addMandate({ person: zhou, organisation: shop, capacity: 'operator' });
  await identity.addMandate({ person: he, organisation: mingde, capacity: 'agent' });
  return { zhou, chen, he, wang, noodleShop: shop, school: mingde };
}

async function employ(identity: ReturnType<typeof createIdentity>) {
  const entries = Object.entries(staff).map(async ([staffNumber, [name, grants]]) => {
    const id = await identity.addOfficial({ staffNumber, name, post: '', grants });
    const actor: OfficialActor = { kind: 'official', id, name, grants };
    return [staffNumber, actor] as const;
  });
  return Object.fromEntries<OfficialActor>(await Promise.all(entries)) as Record<StaffNumber, OfficialActor>;
}
