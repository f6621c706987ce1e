import { checkUscc } from '@tongban/identifiers';
import { type Outbox, type PersonId, send, startOutbox } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OrganisationToRegister, type RegisterOrganisation, registrationContext } from '../src/contract.ts';
import { individualBusinessCode } from '../src/domain/credit-code.ts';
import { type House, openHouse, system } from './fixtures.ts';

let house: House;
let outbox: Outbox;
beforeAll(async () => {
  house = await openHouse();
  const { url, db, clock, log, identity } = house;
  outbox = await startOutbox({ url, db, modules: [identity], clock, log });
});
afterAll(async () => {
  await outbox.stop();
  await house.close();
});

function order(request: string, name: string, operator: PersonId): RegisterOrganisation {
  const payload: OrganisationToRegister = { name, kind: 'individual-business', address: '云州市云湖区清河路20号', operator };
  return { type: 'register-organisation', request, sealed: house.sealer.seal(JSON.stringify(payload), registrationContext(request)) };
}

async function carryOut(...orders: RegisterOrganisation[]): Promise<void> {
  await house.db.transaction(system, (tx) => send(tx, ...orders));
  await outbox.idle();
}

const founded = (request: string) => house.query('select * from identity.organisation where request = $1', [request]);
const told = (request: string) =>
  house.query(`select body from app.message where type = 'organisation-registered' and body ->> 'request' = $1`, [request]);

describe('an order to register an individual business', () => {
  test('founds it with a credit code of the city, lets the operator act for it, and says so', async () => {
    await carryOut(order('case-1', '陈立小吃店', house.chenId));
    const [organisation] = await founded('case-1');
    expect(organisation).toMatchObject({ name: '陈立小吃店', kind: 'individual-business', responsible: house.chenId });
    expect(checkUscc(String(organisation?.uscc))).toMatchObject({ valid: true });
    expect(String(organisation?.uscc)).toMatch(/^92990100MA000001/);
    expect(await told('case-1')).toEqual([
      { body: { type: 'organisation-registered', request: 'case-1', organisation: organisation?.id, uscc: organisation?.uscc } },
    ]);
    const mandates = await house.query('select person, capacity, accepted_at is not null as accepted from identity.mandate');
    expect(mandates).toEqual([{ person: house.chenId, capacity: 'operator', accepted: true }]);
  });
  test('carried out twice founds it once', async () => {
    await carryOut(order('case-2', '同名商店', house.zhouId), order('case-2', '同名商店', house.zhouId));
    await carryOut(order('case-2', '同名商店', house.zhouId));
    expect(await founded('case-2')).toHaveLength(1);
    expect(await told('case-2')).toHaveLength(1);
  });
  test('gives ten at once ten credit codes without a gap', async () => {
    const [before] = await house.query('select value from identity.counter');
    const orders = Array.from({ length: 10 }, (_, each) => order(`many-${each}`, `商店${each}`, house.zhouId));
    await carryOut(...orders);
    const rows = await house.query(`select uscc from identity.organisation where request like 'many-%' order by uscc`);
    const from = Number(before?.value);
    expect(rows.map((row) => row.uscc)).toEqual(orders.map((_, each) => individualBusinessCode('990100', from + 1 + each)).sort());
  });
  test('passes over a credit code that the register has already', async () => {
    const [counter] = await house.query('select value from identity.counter');
    const next = individualBusinessCode('990100', Number(counter?.value) + 1);
    await house.identity.addOrganisation({ name: '老店', uscc: next, kind: 'company', address: '云州市', responsible: house.zhouId });
    await carryOut(order('case-3', '新店', house.zhouId));
    expect((await founded('case-3'))[0]?.uscc).toBe(individualBusinessCode('990100', Number(counter?.value) + 2));
  });
  test('sealed for another order is not carried out', async () => {
    const other = order('case-4', '冒名店', house.zhouId);
    await expect(
      house.db.transaction(system, async (tx) =>
        house.identity.reactions?.['register-organisation']?.(tx, { ...other, request: 'case-5' }, house.clock.now()),
      ),
    ).rejects.toMatchObject({ name: 'SealBroken' });
    expect(await founded('case-5')).toEqual([]);
  });
  test('names nobody in the open', async () => {
    const messages = JSON.stringify(await house.query('select body from app.message'));
    for (const word of ['陈立小吃店', '同名商店', '清河路']) expect(messages).not.toContain(word);
  });
});
