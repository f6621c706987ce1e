import { createAdministration } from '@tongban/administration';
import { makeUscc, officialRegions, withRegion } from '@tongban/identifiers';
import { createIdentity } from '@tongban/identity';
import type { Department } from '@tongban/identity/contract';
import {
  type Actor,
  createSealer,
  type DepartmentId,
  newId,
  type OfficialId,
  type Published,
  type Reach,
  type Role,
  run,
  send,
  startOutbox,
} from '@tongban/platform';
import { testApp, testDatabase } from '@tongban/platform/testing';
import { createSystems } from '../src/index.ts';

const region = '990100';
const migrationsOf = (name: string) => ({ name, migrations: new URL(`../../${name}/migrations/`, import.meta.url) });
const system = { kind: 'system', name: 'test' } as const;

const department = (id: string, organisation: string): Department => ({
  id: id as DepartmentId,
  name: `云州市${id}局`,
  short: id,
  uscc: makeUscc({ department: '1', category: '1', region, organisation }),
  level: 3,
  phone: '0990-0123001',
  address: '云州市云湖大道1号',
  hall: false,
  reviewBody: '云州市人民政府',
  court: '云州市云湖区人民法院',
});

export function official(role: Role): Extract<Actor, { kind: 'official' }> {
  return { kind: 'official', id: newId() as OfficialId, name: '管理员', grants: [{ role, department: 'market' as DepartmentId }] };
}

/** A matter of a room that systems may hear of: of one department, and one service. */
const matter: Published = {
  summary: { zh: '办了一件事', en: 'Something was done' },
  tell: ({ id, of, service }) => ({
    departments: [String(of)],
    ...(service === undefined ? {} : { service: String(service) }),
    path: `/api/matters/${id}`,
    ids: { matter: String(id) },
  }),
};
const published = { 'matter-done': matter, 'matter-dropped': matter };

export type House = Awaited<ReturnType<typeof openHouse>>;

/** The room on its tables, with the administration and the departments it asks of. Real time, since receivers check how old a post is. */
export async function openHouse({ reach = 'nearby' }: { readonly reach?: Reach } = {}) {
  const database = await testDatabase(['administration', 'identity', 'systems'].map(migrationsOf));
  const { db, url } = database;
  const signedIn: Actor[] = [];
  const web = await testApp({
    sessions: async (request) => (await systems.caller(request)) ?? signedIn[Number(request.headers['test-actor'])] ?? { kind: 'nobody' },
  });
  const { app, clock } = web;
  const log = app.log as Parameters<typeof createSystems>[0]['log'];
  const sealer = createSealer(Buffer.alloc(32, 7));
  const administration = createAdministration({ db, settings: () => identity.settings, serviceIds: async () => [] });
  const identity = createIdentity({
    ...administration,
    servicesNaming: async () => [],
    db,
    sealer,
    clock,
    log,
    secureCookies: false,
    regions: withRegion(officialRegions, region),
  });
  const dependencies = {
    db,
    sealer,
    clock,
    log,
    published,
    reach,
    publicUrl: 'https://zwfw.example',
    departments: identity.departments,
    recordChange: administration.recordChange,
  };
  const systems = createSystems(dependencies);
  for (const room of [administration, systems]) await room.routes?.(app);
  for (const one of [department('market', 'MB9K0001'), department('police', 'MB9K0002')]) await identity.addDepartment(one);
  const outbox = await startOutbox({ url, db, modules: [systems], clock, log });
  const administrator = official('administrator');
  const call = (actor: Actor, request: Parameters<typeof web.call>[1]) =>
    app.inject({
      ...request,
      headers: { 'sec-fetch-site': 'same-origin', ...request.headers, 'test-actor': String(signedIn.push(actor) - 1) },
    });
  return {
    ...web,
    db,
    systems,
    /** Another process of the same platform. */
    another: () => createSystems(dependencies),
    outbox,
    administrator,
    /** Calls as an official, or as nobody. */
    call,
    /** Calls with a key, as another system does: without cookie or browser. */
    callWith: (key: string, request: Parameters<typeof web.call>[1], address = '192.0.2.7') =>
      app.inject({ ...request, remoteAddress: address, headers: { ...request.headers, authorization: `Bearer ${key}` } }),
    /** Something happened in a room: the message leaves, and what is due to be told stands ready. */
    happen: async (of: string, id: string, more: object = {}, type = 'matter-done') => {
      await db.transaction(system, (tx) => send(tx, { type, id, of, ...more }));
      await outbox.idle();
    },
    sql: async (actor: Actor, text: string, values: readonly unknown[] = []) =>
      (await db.transaction(actor, (tx) => run(tx).query(text, values))).rows,
    close: async () => {
      await outbox.stop();
      await app.close();
      await database.close();
    },
  };
}

export const terms = {
  department: 'market',
  name: '审管联动平台',
  contact: '周工 0990-0123009',
  scopes: ['cases:read', 'webhooks:manage'],
  networks: ['192.0.2.0/24'],
  requestsPerMinute: 600,
  expiresOn: '2099-12-31',
};

/** Lets a system in; its id and its key. */
export async function letIn(house: House, more: Partial<typeof terms> = {}): Promise<{ id: string; key: string }> {
  const answer = await house.call(house.administrator, { method: 'POST', url: '/api/systems', payload: { ...terms, ...more } });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json();
}
