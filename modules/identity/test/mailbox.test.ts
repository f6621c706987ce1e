import type { OrganisationId, PersonId } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailboxCode, mailContext } from '../src/contract.ts';
import { chen, type House, home, openHouse, password, rowsOf, shop, start, system, zhou } from './fixtures.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  house.clock.set(start);
  await house.query('delete from identity.attempt');
  for (const person of [house.zhouId, house.chenId]) await house.identity.removeMailbox(person);
});
afterAll(() => house.close());

const minutes = (amount: number) => new Date(Date.parse(start) + amount * 60_000).toISOString();

/** What the last mail to this person was to say. */
async function lastCode(person: PersonId): Promise<MailboxCode> {
  const [row] = await house.query(
    `select body from app.message where type = 'mailbox-claimed' and body ->> 'person' = $1 order by position desc limit 1`,
    [person],
  );
  const { id, sealed } = (row?.body ?? {}) as { id: string; sealed: string };
  return JSON.parse(house.sealer.open(sealed, mailContext(id))) as MailboxCode;
}

const told = async () =>
  (
    await house.query(`select body ->> 'type' as type, body ->> 'person' as person from app.message where body ->> 'type' like 'mailbox-%'`)
  ).at(-1);

async function give(person: PersonId, address: string): Promise<void> {
  await house.query('delete from identity.attempt');
  expect(await house.identity.claimMailbox(person, address, 'zh')).toEqual({ sent: true });
  expect(await house.identity.confirmMailbox(person, (await lastCode(person)).code)).toEqual({ confirmed: true });
}

const addressesFor = (party: Parameters<House['identity']['mailboxesFor']>[1], service?: string) =>
  house.db.transaction(system, async (tx) =>
    (await house.identity.mailboxesFor(tx, party, service)).map(({ address }) => address).toSorted(),
  );

describe('an address that a person gives', () => {
  test('is theirs when the code that was sent there comes back, in whatever width it is typed', async () => {
    expect(await house.identity.claimMailbox(house.zhouId, ' Zhou.Min@Example.com', 'en')).toEqual({ sent: true });
    const { address, language, code } = await lastCode(house.zhouId);
    expect([address, language]).toEqual(['Zhou.Min@example.com', 'en']);
    expect(await house.identity.mailboxOf(house.zhouId)).toEqual({ claimed: 'Zh***@example.com' });
    expect(await addressesFor({ kind: 'person', id: house.zhouId })).toEqual([]);
    const wide = code.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(await house.identity.confirmMailbox(house.zhouId, ` ${wide.slice(0, 4)} ${wide.slice(4)}`)).toEqual({ confirmed: true });
    expect(await house.identity.mailboxOf(house.zhouId)).toEqual({ address: 'Zh***@example.com', language: 'en' });
    expect(await addressesFor({ kind: 'person', id: house.zhouId })).toEqual(['Zhou.Min@example.com']);
    expect(await told()).toEqual({ type: 'mailbox-verified', person: house.zhouId });
  });
  test('takes the place of the one before only once it is proven', async () => {
    await give(house.zhouId, 'old@example.com');
    await house.identity.claimMailbox(house.zhouId, 'new@example.com', 'zh');
    expect(await addressesFor({ kind: 'person', id: house.zhouId })).toEqual(['old@example.com']);
    await house.identity.confirmMailbox(house.zhouId, (await lastCode(house.zhouId)).code);
    expect(await addressesFor({ kind: 'person', id: house.zhouId })).toEqual(['new@example.com']);
  });
  test('is refused where mail could not go there', async () =>
    expect(await house.identity.claimMailbox(house.zhouId, 'zhou', 'zh')).toEqual({ sent: false, refusal: 'address-wrong' }));
  test('is sent five codes in an hour, and then no more: nobody is flooded through us', async () => {
    for (let count = 0; count < 5; count += 1)
      expect(await house.identity.claimMailbox(house.zhouId, 'a@example.com', 'zh')).toEqual({ sent: true });
    expect(await house.identity.claimMailbox(house.zhouId, 'a@example.com', 'zh')).toEqual({ sent: false, refusal: 'too-often' });
    expect(await house.identity.claimMailbox(house.chenId, 'a@example.com', 'zh')).toEqual({ sent: true });
    house.clock.set(minutes(61));
    expect(await house.identity.claimMailbox(house.zhouId, 'a@example.com', 'zh')).toEqual({ sent: true });
  });
});

describe('a code', () => {
  test('is over after half an hour, and after five wrong ones', async () => {
    await house.identity.claimMailbox(house.zhouId, 'a@example.com', 'zh');
    const { code } = await lastCode(house.zhouId);
    const wrong = code === '00000000' ? '00000001' : '00000000';
    for (let count = 0; count < 4; count += 1)
      expect(await house.identity.confirmMailbox(house.zhouId, wrong)).toEqual({ confirmed: false, refusal: 'code-wrong' });
    expect(await house.identity.confirmMailbox(house.zhouId, wrong)).toEqual({ confirmed: false, refusal: 'code-over' });
    expect(await house.identity.confirmMailbox(house.zhouId, code)).toEqual({ confirmed: false, refusal: 'code-over' });
    await house.identity.claimMailbox(house.zhouId, 'a@example.com', 'zh');
    house.clock.set(minutes(30));
    expect(await house.identity.confirmMailbox(house.zhouId, (await lastCode(house.zhouId)).code)).toEqual({
      confirmed: false,
      refusal: 'code-over',
    });
  });
  test('counts for whom it was sent, and once', async () => {
    await house.identity.claimMailbox(house.zhouId, 'a@example.com', 'zh');
    const { code } = await lastCode(house.zhouId);
    expect(await house.identity.confirmMailbox(house.chenId, code)).toMatchObject({ confirmed: false });
    expect(await house.identity.confirmMailbox(house.zhouId, code)).toEqual({ confirmed: true });
    expect(await house.identity.confirmMailbox(house.zhouId, code)).toEqual({ confirmed: false, refusal: 'code-over' });
  });
});

describe('mail for an organisation', () => {
  let organisation: OrganisationId;
  beforeAll(async () => {
    organisation = await house.identity.addOrganisation({ ...shop, responsible: house.zhouId });
    await house.identity.addMandate({ person: house.zhouId, organisation, capacity: 'operator' });
    await house.identity.addMandate({ person: house.chenId, organisation, capacity: 'agent', services: ['food'] });
  });
  test('goes to whoever may act for it in what it is about, as long as the mandate lives', async () => {
    await give(house.zhouId, 'zhou@example.com');
    await give(house.chenId, 'chen@example.com');
    const party = { kind: 'organisation', id: organisation } as const;
    expect(await addressesFor(party, 'food')).toEqual(['chen@example.com', 'zhou@example.com']);
    expect(await addressesFor(party, 'bus')).toEqual(['zhou@example.com']);
    expect(await addressesFor(party)).toEqual(['zhou@example.com']);
    await house.query(`update identity.mandate set revoked_at = $2 where person = $1`, [house.chenId, start]);
    expect(await addressesFor(party, 'food')).toEqual(['zhou@example.com']);
  });
});

describe('the password asked for again', () => {
  test('is right or not, and locked after five wrong ones from there, without locking out who signs in', async () => {
    const { identity, zhouId } = house;
    expect(await identity.confirmPassword(zhouId, password, home.network)).toBe('right');
    for (let count = 0; count < 5; count += 1)
      expect(await identity.confirmPassword(zhouId, 'guess', home.network)).toBe('wrong-credentials');
    expect(await identity.confirmPassword(zhouId, password, home.network)).toBe('locked-out');
    expect(await identity.signInPerson(zhou.phone, password, home)).toMatchObject({ signedIn: true });
    expect(await identity.confirmPassword(house.chenId, password, home.network)).toBe('right');
  });
});

describe('the rows of mailboxes', () => {
  test('are seen by their person alone, and name no address', async () => {
    await give(house.zhouId, 'zhou@example.com');
    await house.identity.claimMailbox(house.chenId, 'chen@example.com', 'zh');
    const rows = async (id: PersonId, table: string) =>
      (await house.db.transaction({ kind: 'person', id, party: { kind: 'person', id }, assurance: 2 }, (tx) =>
        rowsOf(tx, `select person from identity.${table}`),
      )) as unknown[];
    expect(await rows(house.zhouId, 'mailbox')).toEqual([{ person: house.zhouId }]);
    expect(await rows(house.chenId, 'mailbox')).toEqual([]);
    expect(await rows(house.chenId, 'mailbox_claim')).toEqual([]);
    const all = JSON.stringify([
      await house.query('select * from identity.mailbox'),
      await house.query('select * from identity.mailbox_claim'),
      await house.query('select * from app.message'),
      house.logged,
    ]);
    for (const secret of ['zhou@example.com', 'chen@example.com', (await lastCode(house.chenId)).code, chen.phone])
      expect(all).not.toContain(secret);
  });
});
