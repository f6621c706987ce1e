import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLicenceId } from '@tongban/identifiers';
import { run } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LicenceId } from '../src/contract.ts';
import { actingFor, type House, nobody, official, openHouse, system } from './house.ts';
import { businessOrder, coffee, foodOrder, market, noodles } from './order.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const mine = () => house.licences.vault(actingFor(noodles));
const rows = async (sql: string) => (await house.db.transaction(system, (tx) => run(tx).query(sql))).rows;
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (fault: unknown) => String(fault),
  );

describe('a licence that was ordered', () => {
  test('stands in the vault of its holder, numbered, and is told of', async () => {
    await house.order(['case-1', foodOrder]);
    const [licence, ...more] = await mine();
    expect(more).toEqual([]);
    expect(licence).toMatchObject({
      number: expect.stringMatching(/^JY2990100000001\d$/),
      kind: 'food-business-licence',
      name: '食品经营许可证',
      holderName: '云州市小满面馆',
      issuer: '云州市市场监督管理局',
      validFrom: '2026-11-25',
      validTo: '2031-11-24',
      state: 'valid',
      fields: foodOrder.fields,
    });
    expect(licence?.identifier).toMatch(/^1\.2\.156\.3005\.2\.11100000000013338W021\.11990100MB00010K78\.20260000001\.001\.[0-9A-Z]$/);
    expect(checkLicenceId(licence?.identifier ?? '').valid).toBe(true);
    expect(house.issued).toEqual([
      {
        type: 'licence-issued',
        request: 'case-1',
        licence: licence?.id,
        identifier: licence?.identifier,
        kind: 'food-business-licence',
        holder: `organisation:${noodles.id}`,
        issuer: 'market',
        issuedAt: licence?.issuedAt,
      },
    ]);
  });
  test('is issued once, however often it is ordered', async () => {
    await house.order(['case-1', foodOrder], ['case-1', foodOrder]);
    await house.order(['case-1', foodOrder]);
    expect(await mine()).toHaveLength(1);
    expect(house.issued).toHaveLength(1);
  });
  test('is given out as a signed document to its holder and the authority alone', async () => {
    const [licence] = await mine();
    const id = licence?.id as LicenceId;
    const pdf = await house.licences.pdfOf(actingFor(noodles), id);
    expect(pdf?.name).toBe(`食品经营许可证-${licence?.number}.pdf`);
    expect(Buffer.from(pdf?.bytes ?? []).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(await house.licences.pdfOf(official('clerk', 'market'), id)).toBeDefined();
    for (const other of [actingFor(coffee), official('approver', 'transport'), nobody]) {
      expect(await house.licences.pdfOf(other, id)).toBeUndefined();
      expect(await house.licences.licenceOf(other, id)).toBeUndefined();
    }
    expect(await house.licences.vault(actingFor(coffee))).toEqual([]);
    expect(await house.licences.licenceOf(actingFor(noodles), 'no-uuid' as LicenceId)).toBeUndefined();
  });
  test('leaves nothing personal in the open: not in the tables, not in the files, not in the log', async () => {
    const tables = JSON.stringify([
      await rows('select * from licences.licence'),
      await rows('select * from licences.licence_event'),
      await rows('select body from app.message'),
    ]);
    const files = await readdir(house.folder, { recursive: true, withFileTypes: true });
    const contents = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
    );
    expect(contents.length).toBeGreaterThan(0);
    for (const open of [tables, JSON.stringify(house.logged), ...contents]) {
      for (const personal of ['周敏', '小满', '92990100MA0000018X', '青石街', '%PDF']) expect(open).not.toContain(personal);
    }
  });
});

describe('serials', () => {
  test('have no gap when many are ordered at once and some fail', async () => {
    const broken = { ...foodOrder, kind: { ...foodOrder.kind, code: 'not a kind' } };
    const { 'issue-licence': take, 'sign-licence': sign } = house.licences.reactions ?? {};
    const inTurn = async (request: string, order: typeof foodOrder) => {
      await house.db.transaction(system, async (tx) => take?.(tx, house.command(request, order), house.clock.now()));
      await house.db.transaction(system, async (tx) => sign?.(tx, { type: 'sign-licence', request }, house.clock.now()));
    };
    const issueNow = (request: string, order: typeof foodOrder) => outcome(inTurn(request, order));
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, index) => issueNow(`many-${index}`, index % 3 === 1 ? broken : foodOrder)),
    );
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(8);
    const serials = (await rows('select number from licences.licence order by number')).map((row) =>
      Number(String(row.number).slice(9, 15)),
    );
    expect(serials).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  test('are given back when the order breaks off, and kept for it when its document does', async () => {
    const { 'issue-licence': take, 'sign-licence': sign } = house.licences.reactions ?? {};
    const before = (await mine()).map((licence) => licence.number);
    const command = house.command('broken-off', foodOrder);
    const breakingOff = (work: () => Promise<unknown> | undefined) => async () => {
      await work();
      throw new Error('the power failed');
    };
    const at = house.clock.now();
    await expect(house.db.transaction(system, (tx) => breakingOff(() => take?.(tx, command, at))())).rejects.toThrow('the power failed');
    await house.db.transaction(system, async (tx) => take?.(tx, command, at));
    const signing = { type: 'sign-licence', request: 'broken-off' };
    await expect(house.db.transaction(system, (tx) => breakingOff(() => sign?.(tx, signing, at))())).rejects.toThrow('the power failed');
    expect((await mine()).map((licence) => licence.number)).toEqual(before);
    await house.order(['broken-off', foodOrder]);
    expect((await mine())[0]?.number).toMatch(/^JY2990100000010\d$/);
    expect(await rows('select request from licences.numbered')).toEqual([]);
  });
  test('are not taken by a licence whose number was given elsewhere', async () => {
    await house.order(['business-1', businessOrder]);
    const [licence] = await mine();
    expect(licence).toMatchObject({ number: '92990100MA0000018X', name: '营业执照' });
    expect(licence?.validTo).toBeUndefined();
    expect(licence?.identifier).toContain('.20260000001.001.');
  });
});

describe('an order', () => {
  const work = (message: Parameters<NonNullable<NonNullable<House['licences']['reactions']>['issue-licence']>>[1]) =>
    house.db.transaction(system, async (tx) => house.licences.reactions?.['issue-licence']?.(tx, message, house.clock.now()));
  test('sealed for another request is refused', async () => {
    const { sealed } = house.command('one', foodOrder) as { sealed?: string };
    await expect(work({ type: 'issue-licence', request: 'two', sealed })).rejects.toThrow('belongs elsewhere');
  });
  test('that is none is refused without being quoted', async () => {
    const half = { ...foodOrder, fields: [], holderName: '周敏' };
    await expect(work(house.command('half', half))).rejects.toThrow('what request half seals is no order for a licence');
  });
});

describe('what a licence states fills in the next form', () => {
  test('with the source named in few words', async () => {
    const known = await house.db.transaction(actingFor(noodles), (tx) => house.licences.known(tx, noodles));
    expect(known['organisation.address']).toEqual({
      value: '云州市青石街18号1层',
      source: '您的营业执照（市场监管局）',
      readAt: expect.stringMatching(/^2026-11-25T/),
    });
    expect(known['food.form']?.source).toBe('您的食品经营许可证（市场监管局）');
  });
  test('of its holder alone', async () => {
    const known = await house.db.transaction(actingFor(coffee), (tx) => house.licences.known(tx, noodles));
    expect(known).toEqual({});
  });
});

describe('keys', () => {
  test('are made once: one root, one for each authority, private halves sealed', async () => {
    const twice = () => house.db.transaction(system, (tx) => house.licences.ensureKeys(tx, [market]));
    await Promise.all([twice(), twice()]);
    const keys = await rows('select authority, certificate, sealed_key from licences.signing_key order by authority');
    expect(keys.map((key) => key.authority)).toEqual(['market', 'root']);
    for (const key of keys) expect(String(key.sealed_key)).not.toContain('PRIVATE KEY');
  });
  test('are followed by others before they end, and old licences stay good', async () => {
    const [old] = await mine();
    house.clock.set('2031-11-10T02:00:00.000Z');
    const { validTo: _, ...unlimited } = foodOrder;
    await house.order(['five-years-on', unlimited]);
    expect(await rows(`select id from licences.signing_key where authority = 'market'`)).toHaveLength(2);
    expect((await house.licences.verifyByCode(old?.code ?? '')).verdict).toBe('valid');
    expect((await house.licences.verifyByCode((await mine())[0]?.code ?? '')).verdict).toBe('valid');
    house.clock.set('2026-11-25T03:00:00.000Z');
  });
});
