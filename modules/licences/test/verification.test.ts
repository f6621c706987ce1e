import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day } from '@tongban/kernel';
import { type Actor, run } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LicenceView, Verification } from '../src/contract.ts';
import { verifyOffline } from '../src/index.ts';
import { actingFor, type House, nobody, official, openHouse, system } from './house.ts';
import { foodOrder, noodles } from './order.ts';
import { factsFor, keyUnder, root, signed } from './signed.ts';

let house: House;
let licence: LicenceView;
let file: Buffer;

beforeAll(async () => {
  house = await openHouse();
  licence = await fresh('first');
  file = await fileOf(licence);
});
afterAll(() => house.close());

async function fresh(request: string): Promise<LicenceView> {
  await house.order([request, foodOrder]);
  const id = house.issued.find((event) => event.request === request)?.licence;
  const found = id && (await house.licences.licenceOf(actingFor(noodles), id));
  if (found === undefined) throw new Error('nothing was issued');
  return found;
}
async function fileOf({ id }: LicenceView): Promise<Buffer> {
  return Buffer.from((await house.licences.pdfOf(actingFor(noodles), id))?.bytes ?? []);
}
const upload = (bytes: Uint8Array, name = 'licence.pdf') => {
  const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  return {
    method: 'POST' as const,
    url: '/api/licences/verification',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
  };
};
const ask = async (request: Parameters<House['call']>[1]): Promise<Verification> => (await house.call(nobody, request)).json();
const outcomes = ({ checks }: Verification) => Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]));
const revoke = (actor: Actor, id: string, noun = 'revocation') =>
  house.call(actor, {
    method: 'POST',
    url: `/api/licences/${id}/${noun}`,
    payload: { basis: { law: '行政许可法', article: 69, paragraph: 1, item: 2 } },
  });

describe('anyone who scans the code', () => {
  test('learns that the licence is real and holds, and what it states, personal values masked', async () => {
    const answer = await ask({ method: 'GET', url: `/api/licences/verification?code=${licence.code}` });
    expect(answer).toMatchObject({ verdict: 'valid', licence: { number: licence.number, holderName: '云州市小满面馆' } });
    expect(outcomes(answer)).toEqual({ signature: 'passed', content: 'passed', state: 'passed' });
    expect(JSON.stringify(answer)).not.toMatch(/周敏|92990100MA0000018X/);
  });
  test('learns nothing by a code that is not one', async () => {
    for (const code of ['', 'x', 'AbCdEfGhIjKlMnOpQrStUv', `${licence.code}x`, '%', '\0', '\ud800', 'x'.repeat(100_000)]) {
      expect((await house.licences.verifyByCode(code)).verdict).toBe('unknown');
    }
  });
});

describe('anyone who knows the identifier', () => {
  const byIdentifier = (identifier: string) =>
    ask({ method: 'GET', url: `/api/licences/verification?identifier=${encodeURIComponent(identifier)}` });
  test('learns verdict, kind, issuer and term; no field, no code, no whole name', async () => {
    const answer = await byIdentifier(licence.identifier);
    expect(answer).toMatchObject({
      verdict: 'valid',
      licence: { name: '食品经营许可证', issuer: '云州市市场监督管理局', validTo: '2031-11-24', fields: [], code: '', holderName: '云*' },
    });
    expect(JSON.stringify(answer)).not.toMatch(/小满|青石街|周敏/);
    expect(JSON.stringify(answer)).not.toContain(licence.code);
  });
  test('may write it in full width and small letters', async () => {
    expect((await byIdentifier(` ${licence.identifier.toLowerCase().replaceAll('.', '．')} `)).verdict).toBe('valid');
  });
  test('is told unknown for one that nobody was issued, or that is none', async () => {
    expect((await byIdentifier('1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U')).verdict).toBe('unknown');
    expect((await byIdentifier('rm -rf')).verdict).toBe('unknown');
  });
  test('cannot count through identifiers for long', async () => {
    const other = { remoteAddress: '203.0.113.9' };
    const answers = [];
    for (let turn = 0; turn < 65; turn++)
      answers.push((await house.call(nobody, { method: 'GET', url: '/api/licences/verification?identifier=1', ...other })).statusCode);
    expect(answers.slice(0, 60).every((status) => status === 200)).toBe(true);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('anyone who has the file', () => {
  test('learns the same by handing it in', async () => {
    const answer = await ask(upload(file));
    expect(answer).toMatchObject({ verdict: 'valid', licence: { identifier: licence.identifier } });
    expect(JSON.stringify(answer)).not.toContain('周敏');
  });
  test('is told that it was altered after a single byte was changed, wherever that is', async () => {
    for (const place of [20, 5000, Math.floor(file.length / 2), file.indexOf('/ByteRange') + 14, file.length - 30]) {
      const changed = Buffer.from(file);
      changed.writeUInt8(changed.readUInt8(place) ^ 0x01, place);
      const answer = await house.licences.verifyFile(changed);
      expect(answer.verdict).toBe('altered');
      expect('licence' in answer).toBe(false);
    }
  });
  test('is told which check failed when a date was changed', async () => {
    const changed = Buffer.from(file.toString('latin1').replaceAll('2031-11-24', '2041-11-24'), 'latin1');
    const answer = await ask(upload(changed));
    expect(answer.verdict).toBe('altered');
    expect(outcomes(answer)).toEqual({ signature: 'passed', content: 'failed', state: 'skipped' });
  });
  test('is told that it was altered when something was appended', async () => {
    expect((await house.licences.verifyFile(Buffer.concat([file, Buffer.from('\n')]))).verdict).toBe('altered');
  });
  test('is told unknown for a licence of another city, and for anything else', async () => {
    expect((await house.licences.verifyFile(await signed(await keyUnder(await root())))).verdict).toBe('unknown');
    expect((await ask(upload(Buffer.from('hello')))).verdict).toBe('unknown');
  });
  test('is told unknown for facts that were made up to break something', async () => {
    const facts = { ...factsFor(foodOrder), verify: 'https://zwfw.example/verify/\0', identifier: '\0' };
    for (const made of [facts, { ...facts, verify: '' }, { ...facts, identifier: '1.2', verify: `/${'x'.repeat(100_000)}` }, null, []]) {
      const xmp = JSON.stringify(made).replaceAll('"', '&quot;');
      const file = Buffer.from(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xmp}</rdf:li>`);
      expect((await house.licences.verifyFile(file)).verdict).toBe('unknown');
    }
  });
  test('is told what to do when there is no file', async () => {
    const empty = await house.call(nobody, upload(Buffer.alloc(0), ''));
    expect(empty.json()).toMatchObject({ status: 400, errors: [{ field: 'file', message: '请上传证照文件' }] });
    const none = await house.call(nobody, { method: 'GET', url: '/api/licences/verification' });
    expect(none.json()).toMatchObject({ status: 400, errors: [{ field: 'identifier' }] });
  });
});

describe('a signed document that never came into the vault', () => {
  test('is unknown, though its signature is right', async () => {
    const { 'issue-licence': take, 'sign-licence': sign } = house.licences.reactions ?? {};
    const files: string[] = [];
    const broken = house.db.transaction(system, async (tx) => {
      await take?.(tx, house.command('orphan', foodOrder), house.clock.now());
      await sign?.(tx, { type: 'sign-licence', request: 'orphan' }, house.clock.now());
      const { rows } = await run(tx).query<{ file: string }>(`select file from licences.licence where request = 'orphan'`);
      files.push(...rows.map((row) => row.file));
      throw new Error('the power failed');
    });
    await expect(broken).rejects.toThrow('the power failed');
    const [address = ''] = files;
    const sealed = await readFile(join(house.folder, address.slice(0, 2), address.slice(2, 4), address));
    const orphan = house.sealer.openBytes(sealed, `files.content:${address}`);
    expect((await house.licences.verifyFile(orphan)).verdict).toBe('unknown');
  });
});

describe('a licence that does not hold any more', () => {
  test('has expired after its last day, and says so however it is asked', async () => {
    house.clock.set('2031-11-24T16:00:00.000Z');
    for (const answer of [
      await house.licences.verifyByCode(licence.code),
      await house.licences.verifyByIdentifier(licence.identifier),
      await house.licences.verifyFile(file),
    ]) {
      expect(answer).toMatchObject({ verdict: 'expired', licence: { state: 'expired' } });
      expect(outcomes(answer)).toEqual({ signature: 'passed', content: 'passed', state: 'failed' });
    }
    house.clock.set('2026-11-25T02:00:00.000Z');
  });
  test('does not hold before its first day either', async () => {
    house.clock.set('2026-11-24T15:59:59.000Z');
    expect((await house.licences.verifyByCode(licence.code)).verdict).toBe('expired');
    house.clock.set('2026-11-25T02:00:00.000Z');
  });
  test('was revoked by an approver of the authority that issued it, and by nobody else', async () => {
    const doomed = await fresh('doomed');
    expect((await revoke(nobody, doomed.id)).statusCode).toBe(401);
    expect((await revoke(actingFor(noodles), doomed.id)).statusCode).toBe(403);
    expect((await revoke(official('clerk', 'market'), doomed.id)).statusCode).toBe(403);
    expect((await revoke(official('approver', 'transport'), doomed.id)).statusCode).toBe(404);
    expect((await house.licences.verifyByCode(doomed.code)).verdict).toBe('valid');
    expect((await revoke(official('approver', 'market'), doomed.id)).json()).toEqual({ state: 'revoked' });
    const answer = await house.licences.verifyFile(await fileOf(doomed));
    expect(answer).toMatchObject({ verdict: 'ended', licence: { state: 'revoked' } });
    expect(outcomes(answer)).toEqual({ signature: 'passed', content: 'passed', state: 'failed' });
    const again = await revoke(official('approver', 'market'), doomed.id);
    expect(again.json()).toMatchObject({ status: 409, type: 'urn:tongban:problem:licence-ended' });
    expect((await revoke(official('approver', 'market'), doomed.id, 'striking-off')).json()).toEqual({ state: 'struck-off' });
    const history = await house.db.transaction(actingFor(noodles), (tx) =>
      run(tx).query('select type, basis from licences.licence_event where licence = $1 order by position', [doomed.id]),
    );
    expect(history.rows).toEqual([
      { type: 'issued', basis: null },
      { type: 'revoked', basis: '《行政许可法》第69条第1款第2项' },
      { type: 'struck-off', basis: '《行政许可法》第69条第1款第2项' },
    ]);
  });
  test('by two approvers at once is revoked once, and the other is told why not', async () => {
    const wanted = await fresh('wanted-by-two');
    const answers = await Promise.all([1, 2, 3].map(() => revoke(official('approver', 'market'), wanted.id)));
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409, 409]);
  });
  test('is suspended for a while, and holds again', async () => {
    const approver = official('approver', 'market');
    expect((await revoke(approver, licence.id, 'suspension')).json()).toEqual({ state: 'suspended' });
    expect(await house.licences.verifyByCode(licence.code)).toMatchObject({ verdict: 'ended', licence: { state: 'suspended' } });
    expect((await revoke(approver, licence.id, 'resumption')).json()).toEqual({ state: 'valid' });
    expect((await house.licences.verifyByCode(licence.code)).verdict).toBe('valid');
    const { rows } = await house.db.transaction(system, (tx) =>
      run(tx).query(`select body from app.message where body ->> 'licence' = $1 order by position desc limit 2`, [licence.id]),
    );
    const about = { licence: licence.id, identifier: licence.identifier, kind: licence.kind, holder: `organisation:${noodles.id}` };
    expect(rows.map(({ body }) => body)).toEqual([
      { type: 'licence-resumed', ...about, issuer: 'market', at: expect.any(String) },
      { type: 'licence-suspended', ...about, issuer: 'market', at: expect.any(String) },
    ]);
  });
  test('is not ended for a reason that could name somebody', async () => {
    const bases = [
      { law: '周敏骗取', article: 69 },
      { law: '行政许可法', article: 0 },
      { law: '行政许可法' },
      { law: '行政许可法', article: 69, note: '周敏' },
    ];
    for (const basis of bases) {
      const answer = await house.call(official('approver', 'market'), {
        method: 'POST',
        url: `/api/licences/${licence.id}/revocation`,
        payload: { basis },
      });
      expect(answer.statusCode).toBe(400);
    }
  });
});

describe('the database itself', () => {
  const as = (actor: Actor, sql: string) => house.db.transaction(actor, (tx) => run(tx).query(sql));
  test('lists no licence and no key to anyone who may not see them', async () => {
    for (const table of ['licence', 'licence_event', 'signing_key', 'counter']) {
      expect((await as(nobody, `select * from licences.${table}`)).rows).toEqual([]);
      expect((await as(official('approver', 'transport'), `select * from licences.${table}`)).rows).toEqual([]);
    }
    expect((await as(actingFor(noodles), 'select * from licences.signing_key')).rows).toEqual([]);
  });
  test('lets nobody rewrite what happened or what was issued', async () => {
    for (const sql of [
      `update licences.licence_event set type = 'issued'`,
      'delete from licences.licence_event',
      'delete from licences.licence',
      `update licences.licence set number = 'x'`,
      `update licences.signing_key set certificate = ''`,
    ]) {
      await expect(as(system, sql)).rejects.toThrow('permission denied');
    }
  });
  test('lets an official neither issue nor write in a colleague’s name', async () => {
    const add = (type: string, by: string) =>
      as(
        official('approver', 'market'),
        `insert into licences.licence_event (licence, position, type, at, official) values ('${licence.id}', 99, '${type}', now(), '${by}')`,
      );
    await expect(add('issued', '019ac000-0000-7000-8000-0000000000c1')).rejects.toThrow('row-level security');
    await expect(add('revoked', '019ac000-0000-7000-8000-0000000000c2')).rejects.toThrow('row-level security');
  });
});

describe('without us', () => {
  test('anyone verifies with the published root: signature, content and term', async () => {
    const published = await house.call(nobody, { method: 'GET', url: '/.well-known/tongban/trust.pem' });
    expect(published.headers['content-type']).toBe('application/x-pem-file');
    const path = await house.licences.writeTrust(house.folder);
    const trust = await readFile(path, 'utf8');
    expect(trust).toBe(published.body);
    expect(verifyOffline(file, trust, day('2026-11-25'))).toMatchObject({ verdict: 'valid', facts: { number: licence.number } });
    expect(verifyOffline(file, trust, day('2031-11-25')).verdict).toBe('expired');
    expect(verifyOffline(file, trust, day('2026-11-24')).verdict).toBe('not-begun');
    expect(verifyOffline(file, '', day('2026-11-25')).verdict).toBe('unknown');
    const changed = Buffer.from(file);
    changed.writeUInt8(changed.readUInt8(5000) ^ 1, 5000);
    expect(verifyOffline(changed, trust, day('2026-11-25'))).toEqual({ verdict: 'altered' });
  });
});
