import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type Day, dayOf } from '@tongban/kernel';
import { createLicences } from '@tongban/licences';
import { type LicenceOrder, orderContext } from '@tongban/licences/contract';
import { createPaper, type LetterSheet } from '@tongban/paper';
import { type Actor, createLog, createSealer, type OrganisationId, openFiles, type PersonId, systemClock } from '@tongban/platform';
import { testDatabase } from '@tongban/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tongban } from '../src/testing/run.ts';

const today = dayOf(systemClock.now());
const holder = { kind: 'organisation', id: '019ac000-0000-7000-8000-0000000000a1' as OrganisationId } as const;
const owner: Actor = { kind: 'person', id: '019ac000-0000-7000-8000-0000000000b1' as PersonId, party: holder, assurance: 2 };
const market = { department: 'market', name: '云州市市场监督管理局', uscc: '11990100MB00010K78' };
const order = (validFrom: Day, validTo: Day): LicenceOrder => ({
  kind: { id: 'food-business-licence', name: '食品经营许可证', code: '11100000000013338W021', number: 'JY{region}{serial:6}' },
  holder,
  holderName: '云州市小满面馆',
  issuer: market,
  decidedOn: validFrom,
  validFrom,
  validTo,
  fields: [{ element: 'organisation.name', label: '经营者名称', value: '云州市小满面馆', text: '云州市小满面馆' }],
  numberParts: { region: '990100' },
});

let folder: string;
const file = (name: string) => join(folder, name);
const verify = (name: string, ...flags: string[]) => tongban(['verify-licence', file(name), ...flags]);

/** Issues a valid, an expired and a future licence with the room itself, and leaves them beside the city's root. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongban-cli-'));
  const sealer = createSealer(Buffer.alloc(32, 3));
  const { db, close } = await testDatabase([
    { name: 'licences', migrations: new URL('../../../modules/licences/migrations/', import.meta.url) },
  ]);
  const licences = createLicences({
    letterByCode: async () => undefined,
    db,
    sealer,
    files: openFiles({ folder: file('files'), sealer }),
    paper: createPaper(),
    clock: systemClock,
    log: createLog({ level: 'silent' }),
    publicUrl: 'https://zwfw.example',
    city: async () => ({ name: '云州市', host: '云州市人民政府办公室' }),
    departments: async () => [],
  });
  const orders = [
    order(today, addDays(today, 365)),
    order(addDays(today, -700), addDays(today, -1)),
    order(addDays(today, 1), addDays(today, 9)),
  ];
  for (const [index, each] of orders.entries()) {
    const message = { type: 'issue-licence', request: `${index}`, sealed: sealer.seal(JSON.stringify(each), orderContext(`${index}`)) };
    for (const reaction of ['issue-licence', 'sign-licence']) {
      await db.transaction({ kind: 'system', name: 'test' }, async (tx) =>
        licences.reactions?.[reaction]?.(tx, message, systemClock.now()),
      );
    }
  }
  const names = ['future.pdf', 'expired.pdf', 'valid.pdf'];
  for (const [index, { id }] of (await licences.vault(owner)).entries()) {
    await writeFile(file(names[index] ?? ''), (await licences.pdfOf(owner, id))?.bytes ?? '');
  }
  const paper = createPaper();
  await db.transaction({ kind: 'system', name: 'test' }, async (tx) => {
    const at = systemClock.now();
    await writeFile(file('acceptance.pdf'), await licences.signDocument(tx, market, await paper.print(letter(at), at), at));
  });
  await licences.writeTrust(folder);
  await close();
});
afterAll(() => rm(folder, { recursive: true }));

/** 受理通知书 of today. */
const letter = (issuedAt: string): LetterSheet => ({
  look: 'letter',
  name: '受理通知书',
  number: '7K4M-92QX-D3TB',
  issuer: market.name,
  to: '云州市小满面馆',
  parts: [{ text: '本机关决定受理。' }],
  seal: '行政许可专用章',
  day: today,
  site: 'https://zwfw.example/verify',
  facts: {
    letter: 'acceptance',
    name: '受理通知书',
    number: '7K4M-92QX-D3TB',
    issuer: { name: market.name, uscc: market.uscc },
    issuedAt,
    day: today,
    verify: 'https://zwfw.example/verify/AbCdEfGhIjKlMnOpQrStUv',
  },
});

describe('tongban verify-licence', () => {
  test('says what a valid licence is, and that its revocation needs the network', () => {
    const said = verify('valid.pdf', '--trust', file('trust.pem'));
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/^valid: signed by 云州市市场监督管理局, unchanged, and within its term\n/);
    expect(said.out).toContain('食品经营许可证 JY990100000001');
    expect(said.out).toMatch(/Not checked, because it needs the network[\s\S]*https:\/\/zwfw\.example\/verify\/[\w-]{22}\n$/);
  });
  test('refuses one whose term is over or has not begun', () => {
    expect(verify('expired.pdf', '--trust', file('trust.pem'))).toMatchObject({ code: 1, out: expect.stringMatching(/^expired: /) });
    expect(verify('future.pdf', '--trust', file('trust.pem'))).toMatchObject({ code: 1, out: expect.stringMatching(/^not begun: /) });
  });
  test('refuses one with a single byte changed, and a file that is none', async () => {
    const changed = await readFile(file('valid.pdf'));
    changed.writeUInt8(changed.readUInt8(9000) ^ 1, 9000);
    await writeFile(file('changed.pdf'), changed);
    await writeFile(file('letter.pdf'), '%PDF-1.7');
    expect(verify('changed.pdf', '--trust', file('trust.pem'))).toMatchObject({ code: 1, out: expect.stringMatching(/^altered: /) });
    expect(verify('letter.pdf', '--trust', file('trust.pem'))).toMatchObject({ code: 1, out: expect.stringMatching(/^unknown: /) });
  });
  test('says what a letter is, and that it is what was signed', async () => {
    const said = verify('acceptance.pdf', '--trust', file('trust.pem'));
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toMatch(/^authentic: signed by 云州市市场监督管理局, and unchanged\n/);
    expect(said.out).toContain(`受理通知书 of ${today}`);
    expect(said.out).toContain('7K4M-92QX-D3TB');
    const changed = await readFile(file('acceptance.pdf'));
    changed.writeUInt8(changed.readUInt8(9000) ^ 1, 9000);
    await writeFile(file('changed.pdf'), changed);
    expect(verify('changed.pdf', '--trust', file('trust.pem'))).toMatchObject({ code: 1, out: expect.stringMatching(/^altered: /) });
  });
  test('answers programs in JSON', () => {
    const said = verify('valid.pdf', '--trust', file('trust.pem'), '--json');
    expect(JSON.parse(said.out)).toMatchObject({
      verdict: 'valid',
      facts: { number: 'JY990100000001', issuer: { uscc: '11990100MB00010K78' } },
      revocation: 'not checked',
    });
  });
  test('answers with one line where a file is missing or no root is in it', async () => {
    await writeFile(file('empty.pem'), '');
    expect(verify('valid.pdf', '--trust', file('none.pem'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/cannot read .*none\.pem.*\n$/),
    });
    expect(verify('valid.pdf', '--trust', file('empty.pem'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no certificate in'),
    });
    expect(verify('none.pdf', '--trust', file('trust.pem'))).toMatchObject({ code: 2, err: expect.stringContaining('none.pdf') });
    expect(tongban(['verify-licence'])).toMatchObject({ code: 2, err: expect.stringContaining('say which file to verify') });
  });
});
