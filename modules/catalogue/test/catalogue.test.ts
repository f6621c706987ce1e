import { createApp, createMovableClock, run } from '@tongban/platform';
import { type TestDatabase, testDatabase } from '@tongban/platform/testing';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCatalogue } from '../src/index.ts';
import { sampleService } from './sample-service.ts';

const log = pino({ level: 'silent' });
const clock = createMovableClock('2026-03-02T01:00:00.000Z');
const migrations = { name: 'catalogue', migrations: new URL('../migrations/', import.meta.url) };
const system = { kind: 'system', name: 'test' } as const;
const nobody = { kind: 'nobody' } as const;
const implementationCode = '11990100MB00010K783000131999000';

let database: TestDatabase;
let catalogue: ReturnType<typeof createCatalogue>;
let app: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
  database = await testDatabase([migrations]);
  catalogue = createCatalogue({ db: database.db, clock });
  app = await createApp({ log, clock, sessions: async () => nobody, secureCookies: false, trustProxy: false });
  await catalogue.routes?.(app);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

function publish(change: (service: ReturnType<typeof sampleService>) => void = () => {}, code = implementationCode) {
  const service = sampleService();
  change(service);
  return database.db.transaction(system, (tx) => catalogue.publish(tx, service, { implementationCode: code, at: clock.now() }));
}

describe('publishing', () => {
  test('makes the first version', async () => expect(await publish()).toEqual({ outcome: 'published', version: 1 }));
  test('of what is published already changes nothing', async () => expect(await publish()).toEqual({ outcome: 'unchanged', version: 1 }));
  test('of the same lines in another order changes nothing', async () => {
    const reversed = (service: object) => Object.fromEntries(Object.entries(service).reverse());
    expect(await publish((service) => Object.assign(service, { guide: reversed(service.guide) }))).toEqual({
      outcome: 'unchanged',
      version: 1,
    });
  });
  test('of a change makes the next version, and the one before stays for its cases', async () => {
    expect(await publish(({ guide }) => (guide.name = '摊位证核发'))).toEqual({ outcome: 'published', version: 2 });
    const versions = await database.db.transaction(nobody, async (tx) => [
      await catalogue.serviceVersion(tx, 'stall-permit'),
      await catalogue.serviceVersion(tx, 'stall-permit', 1),
    ]);
    expect(versions.map((one) => one?.definition.guide.name)).toEqual(['摊位证核发', '摊位许可']);
    expect(versions.map((one) => one?.version)).toEqual([2, 1]);
  });
  test('is refused with what to mend, and changes nothing', async () => {
    const outcome = await publish(({ guide }) => (guide.limits.promised = 11));
    expect(outcome).toEqual({ outcome: 'refused', findings: [expect.objectContaining({ rule: 'promised-within-legal' })] });
    expect((await catalogue.guide('stall-permit'))?.version).toBe(2);
  });
  test('is refused under the code of another entry', async () =>
    expect(await publish(() => {}, '11990100MB00010K783000131998000')).toEqual({
      outcome: 'refused',
      findings: [expect.objectContaining({ rule: 'implementation-code-valid' })],
    }));
  test('by two editors at once makes two versions, one after the other', async () => {
    const [one, other] = await Promise.all([publish(({ guide }) => (guide.minutes = 6)), publish(({ guide }) => (guide.minutes = 7))]);
    expect(new Set([one, other])).toEqual(
      new Set([
        { outcome: 'published', version: 3 },
        { outcome: 'published', version: 4 },
      ]),
    );
  });
});

describe('a published version', () => {
  const forbidden = ['update catalogue.version set definition = definition', 'delete from catalogue.version', 'truncate catalogue.version'];
  test.each(forbidden)('cannot be changed by the application: %s', async (sql) => {
    await expect(database.db.transaction(system, (tx) => run(tx).query(sql))).rejects.toThrow(/permission denied/);
  });
  test('is one object for everybody, and nobody can change it', async () => {
    const held = await catalogue.guide('stall-permit');
    expect(() => Object.assign(held?.definition.guide ?? {}, { name: '别的' })).toThrow(TypeError);
  });
});

describe('anyone reads', () => {
  test('a service with its guide, a new version within a second', async () => {
    await expect.poll(() => catalogue.guide('stall-permit'), { timeout: 3_000 }).toMatchObject({ version: 4 });
    const answer = await app.inject('/api/services/stall-permit');
    expect(answer.statusCode).toBe(200);
    const { definition, ...rest } = answer.json();
    expect(rest).toEqual({ id: 'stall-permit', version: 4, implementationCode, publishedAt: expect.stringMatching(/^2026-03-02T01:00/) });
    expect(definition.form).toEqual(sampleService().form);
    expect(definition.licence).toEqual(sampleService().licence);
  });
  test('that there is no such service', async () => {
    const answer = await app.inject('/api/services/moon');
    expect([answer.statusCode, answer.json().type]).toEqual([404, 'urn:tongban:problem:service-unknown']);
  });
  test('all services, or those that answer a question', async () => {
    const all = await app.inject('/api/services');
    expect(all.json().services.map(({ id }: { id: string }) => id)).toEqual(['stall-permit']);
    const found = await app.inject({ url: '/api/services', query: { q: '在街边摆摊' } });
    expect(found.json().services).toHaveLength(1);
  });
  test('that a question of more than a hundred characters is too long', async () => {
    const answer = await app.inject({ url: '/api/services', query: { q: '摊'.repeat(101) } });
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([400, 'q']);
  });
});

describe('search without the extension for typing mistakes', () => {
  test('still answers, with nothing where nothing fits', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('drop extension pg_trgm cascade');
    await owner.end();
    expect(await catalogue.search('摆滩许克')).toEqual([]);
    expect(await catalogue.search('摆摊')).toHaveLength(1);
  });
});
