import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officialRegions, withRegion } from '@tongban/identifiers';
import { createPaper } from '@tongban/paper';
import {
  type Actor,
  createApp,
  createLog,
  createMailer,
  createMovableClock,
  createSealer,
  openFiles,
  startMailCatcher,
  startOutbox,
} from '@tongban/platform';
import { testDatabase } from '@tongban/platform/testing';
import { createPortal } from '@tongban/portal';
import { departments, region } from '../src/demo/city.ts';
import { hall } from '../src/demo/hall.ts';
import { orderFirstLicences } from '../src/demo/licences.ts';
import { checkIdentity } from '../src/demo/register.ts';
import { seedCity } from '../src/demo/seed.ts';
import { createRooms } from '../src/modules.ts';
import { portalDeps } from '../src/portal-deps.ts';
import { sessionsOf } from '../src/sessions.ts';

export type Person = Extract<Actor, { kind: 'person' }>;
export type PortalHouse = Awaited<ReturnType<typeof openPortal>>;

export const password = 'a password of the demo city';
const services = new URL('../../../services/', import.meta.url);
const everyRoom = ['administration', 'access', 'identity', 'systems', 'catalogue', 'licences', 'notices', 'cases', 'counter', 'feedback'];
const migrationsOf = (name: string) => ({ name, migrations: new URL(`../../../modules/${name}/migrations/`, import.meta.url) });

/** The demo city behind its portal, as the server puts it together, with or without a mail server; 20 November 2026, 16:05 in Shanghai. */
export async function openPortal({ sendsMail = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'portal-test-'));
  const database = await testDatabase(everyRoom.map(migrationsOf));
  const { db, url } = database;
  const clock = createMovableClock('2026-11-20T08:05:00.000Z');
  const log = createLog({ level: 'silent' });
  const sealer = createSealer(Buffer.alloc(32, 7));
  const publicUrl = 'http://localhost';
  const filesOf = (room: string) => openFiles({ folder: join(folder, room), sealer });
  const catcher = await startMailCatcher();
  const rooms = createRooms({
    checkIdentity,
    ...(sendsMail && { mailer: createMailer({ url: catcher.url, from: 'no-reply@zwfw.example' }) }),
    paper: createPaper(),
    db,
    sealer,
    filesOf,
    clock,
    log,
    publicUrl,
    secureCookies: false,
    reach: 'nearby',
    regions: withRegion(officialRegions, region),
  });
  const outbox = await startOutbox({ url, db, modules: rooms.all, clock, log });
  await db.transaction({ kind: 'system', name: 'test' }, (tx) => rooms.administration.ensureHall(tx, hall));
  const owners = await seedCity(rooms.identity, password);
  for (const outcome of await rooms.catalogue.publishFolder(services, departments))
    if (outcome.outcome === 'refused') throw new Error(JSON.stringify(outcome.findings));
  const { noodleShop, coffeeShop } = owners;
  await orderFirstLicences({ db, sealer, clock, catalogue: rooms.catalogue }, { noodleShop, coffeeShop });
  await outbox.idle();

  const files = { css: '', program: '', worker: '' };
  const portal = createPortal(portalDeps(rooms, { db, clock, publicUrl, sendsMail, mails: catcher.mails }), files);
  const { renderProblem } = portal;
  const app = await createApp({
    log,
    clock,
    sessions: sessionsOf(rooms),
    refused: rooms.access.recordRefusal,
    renderProblem,
    secureCookies: false,
    trustProxy: false,
  });
  for (const room of rooms.all) await room.routes?.(app);
  const pages: string[] = [];
  app.addHook('onRoute', ({ method, url, config }) => {
    if (method === 'GET' && config?.page === true && config.onward !== true) pages.push(url);
  });
  portal.routes(app);
  return {
    app,
    /** Every address pattern under which the portal shows a page. */
    pages,
    clock,
    db,
    rooms,
    filesOf,
    outbox,
    mails: catcher.mails,
    owners,
    close: async () => {
      await outbox.stop();
      await catcher.stop();
      await app.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let browsers = 0;

/** An address that nobody else comes from: what one network may do in a minute is counted for each apart. */
export function anotherAddress(): string {
  browsers += 1;
  return `10.0.${Math.floor(browsers / 250)}.${(browsers % 250) + 1}`;
}

/** A browser on a connection of its own, signed in where somebody is named: it keeps its cookie and sends forms as pages do. */
export async function browserOf({ app }: Pick<PortalHouse, 'app'>, identifier?: string, { secret = password, language = 'zh' } = {}) {
  let cookies: { [name: string]: string } = {};
  const headers = { 'sec-fetch-site': 'same-origin', 'accept-language': language, accept: 'text/html' };
  const remoteAddress = anotherAddress();
  const get = (url: string) => app.inject({ url, cookies, headers, remoteAddress });
  const post = async (url: string, fields: Record<string, string> = {}) => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const payload = new URLSearchParams(fields).toString();
    const answer = await app.inject({ method: 'POST', url, cookies, headers: { ...headers, ...form }, payload, remoteAddress });
    cookies = { ...cookies, ...Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value])) };
    return answer;
  };
  /** Sends a page's form with one file under this question. */
  const upload = (url: string, question: string, name: string, bytes: Uint8Array) => {
    const head = `--edge\r\ncontent-disposition: form-data; name="${question}"; filename="${name}"\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--edge--\r\n')]);
    const form = { 'content-type': 'multipart/form-data; boundary=edge' };
    return app.inject({ method: 'POST', url, cookies, headers: { ...headers, ...form }, payload, remoteAddress });
  };
  if (identifier !== undefined) {
    const answer = await post('/sign-in', { identifier, password: secret });
    if (answer.statusCode !== 303) throw new Error(`not signed in: ${answer.statusCode}`);
  }
  return { get, post, upload };
}

/** An official who is signed in at the workbench, on a connection of their own: asks by method and address, and sends JSON. */
export async function officialOf({ app }: PortalHouse, staffNumber: string, secret = password) {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const remoteAddress = anotherAddress();
  const payload = { staffNumber, password: secret };
  const signedIn = await app.inject({ method: 'POST', url: '/api/officials/session', headers, remoteAddress, payload });
  if (signedIn.statusCode !== 204) throw new Error(`not signed in: ${signedIn.statusCode}`);
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]));
  return (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) =>
    app.inject({ method, url, cookies, headers, remoteAddress, ...(body && { payload: body }) });
}
