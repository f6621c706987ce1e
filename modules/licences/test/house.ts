import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPaper } from '@tongban/paper';
import {
  type Actor,
  createSealer,
  type DepartmentId,
  type Message,
  type Module,
  type OfficialId,
  openFiles,
  type Party,
  type Role,
  type Sealer,
  send,
  startOutbox,
} from '@tongban/platform';
import { type TestApp, testApp, testDatabase } from '@tongban/platform/testing';
import { type LicenceIssued, type LicenceOrder, orderContext } from '../src/contract.ts';
import { createLicences, type Licences } from '../src/index.ts';
import { market, zhou } from './order.ts';

export const system: Actor = { kind: 'system', name: 'test' };
export const nobody: Actor = { kind: 'nobody' };

/** Somebody signed in who acts for this party. */
export const actingFor = (party: Party): Extract<Actor, { kind: 'person' }> => ({ kind: 'person', id: zhou, party, assurance: 2 });

/** An official with one role in one department. */
export const official = (role: Role, department: string): Extract<Actor, { kind: 'official' }> => ({
  kind: 'official',
  id: '019ac000-0000-7000-8000-0000000000c1' as OfficialId,
  name: '测试',
  grants: [{ role, department: department as DepartmentId }],
});

export type House = TestApp & {
  readonly licences: Licences;
  readonly db: Awaited<ReturnType<typeof testDatabase>>['db'];
  readonly sealer: Sealer;
  readonly folder: string;
  /** What the room told of so far. */
  readonly issued: LicenceIssued[];
  /** The command that orders a licence. */
  command(request: string, order: LicenceOrder): Message;
  /** Orders licences by the outbox and waits until they stand in the vault. */
  order(...orders: readonly (readonly [request: string, order: LicenceOrder])[]): Promise<void>;
  close(): Promise<void>;
};

/** The room with its database, web server, files and outbox; the clock stands on 25 November 2026, 10:00 in Shanghai. */
export async function openHouse(): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'licences-test-'));
  const sealer = createSealer(Buffer.alloc(32, 7));
  const database = await testDatabase([{ name: 'licences', migrations: new URL('../migrations/', import.meta.url) }]);
  const { db, url } = database;
  const web = await testApp();
  const { app, clock } = web;
  clock.set('2026-11-25T02:00:00.000Z');
  const licences = createLicences({
    letterByCode: async () => undefined,
    db,
    sealer,
    files: openFiles({ folder, sealer }),
    clock,
    paper: createPaper(),
    log: app.log as Parameters<typeof createLicences>[0]['log'],
    publicUrl: 'https://zwfw.example',
    city: async () => ({ name: '云州市', host: '云州市人民政府办公室' }),
    departments: async () => [{ name: market.name, short: '市场监管局' }],
  });
  await licences.routes?.(app);
  const issued: LicenceIssued[] = [];
  const listener: Module = {
    name: 'listener',
    migrations: new URL('../migrations/', import.meta.url),
    reactions: { 'licence-issued': async (_tx, message) => void issued.push(message as LicenceIssued) },
  };
  const outbox = await startOutbox({
    url,
    db,
    modules: [licences, listener],
    clock,
    log: app.log as Parameters<typeof createLicences>[0]['log'],
  });
  const command: House['command'] = (request, order) => ({
    type: 'issue-licence',
    request,
    sealed: sealer.seal(JSON.stringify(order), orderContext(request)),
  });
  return {
    ...web,
    licences,
    db,
    sealer,
    folder,
    issued,
    command,
    order: async (...orders) => {
      await db.transaction(system, (tx) => send(tx, ...orders.map(([request, order]) => command(request, order))));
      await outbox.idle();
    },
    close: async () => {
      await outbox.stop();
      await app.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
