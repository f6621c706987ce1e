import { type PersonId, startOutbox } from '@tongban/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailboxCode, mailContext, type RecoveryToken } from '../src/contract.ts';
import { chen, type House, home, openHouse, password, start, zhou } from './fixtures.ts';

let house: House;
let outbox: Awaited<ReturnType<typeof startOutbox>>;
beforeAll(async () => {
  house = await openHouse();
  const { url, db, clock, log, identity } = house;
  outbox = await startOutbox({ url, db, modules: [identity], clock, log });
  await give(house.zhouId, 'zhou@example.com');
});
beforeEach(async () => {
  house.clock.set(start);
  await house.query('delete from identity.attempt');
});
afterAll(async () => {
  await outbox.stop();
  await house.close();
});

const another = 'tall-bridge-42';
const minutes = (amount: number) => new Date(Date.parse(start) + amount * 60_000).toISOString();

/** What the last mail of this kind was to say. */
async function lastMail<Content>(type: string): Promise<Content> {
  await outbox.idle();
  const [row] = await house.query('select body from app.message where type = $1 order by position desc limit 1', [type]);
  const { id = '', sealed = '' } = (row?.body ?? {}) as { id?: string; sealed?: string };
  return JSON.parse(house.sealer.open(sealed, mailContext(id))) as Content;
}
const countMails = async () => {
  await outbox.idle();
  return (await house.query(`select from app.message where type = 'recovery-begun'`)).length;
};

async function give(person: PersonId, address: string): Promise<void> {
  await house.identity.claimMailbox(person, address, 'zh');
  await house.identity.confirmMailbox(person, (await lastMail<MailboxCode>('mailbox-claimed')).code);
}

async function linkFor(identifier: string): Promise<string> {
  expect(await house.identity.askRecovery(identifier, home.network)).toBe(true);
  return (await lastMail<RecoveryToken>('recovery-begun')).token;
}

describe('somebody who forgot the password', () => {
  test.each([
    ['the phone', zhou.phone],
    ['the citizen ID', zhou.citizenId],
  ])('is mailed a link by %s, sets another password, and is signed out everywhere', async (_, identifier) => {
    const { identity } = house;
    await house.query(
      'update identity.account set credential = (select credential from identity.account where owner = $1) where owner = $2',
      [house.chenId, house.zhouId],
    );
    const before = await identity.signInPerson(zhou.phone, password, home);
    if (!before.signedIn) throw new Error(before.refusal);
    const token = await linkFor(identifier);
    expect((await lastMail<RecoveryToken>('recovery-begun')).address).toBe('zhou@example.com');
    expect(await identity.isRecoveryGood(token)).toBe(true);
    expect(await identity.recover(token, another, home.network)).toEqual({ recovered: true });
    expect(await identity.signedIn(before.token)).toBeUndefined();
    expect(await identity.signInPerson(zhou.phone, password, home)).toMatchObject({ signedIn: false });
    expect(await identity.signInPerson(zhou.phone, another, home)).toMatchObject({ signedIn: true });
    const [told] = await house.query(`select body ->> 'person' as person from app.message where type = 'account-recovered'`);
    expect(told).toEqual({ person: house.zhouId });
  });
  test('cannot use the link a second time, nor an older one', async () => {
    const older = await linkFor(zhou.phone);
    const token = await linkFor(zhou.phone);
    expect(await house.identity.recover(token, another, home.network)).toEqual({ recovered: true });
    for (const used of [token, older, 'made up']) {
      expect(await house.identity.isRecoveryGood(used)).toBe(false);
      expect(await house.identity.recover(used, 'other-bridge-43', home.network)).toEqual({ recovered: false, refusal: 'link-over' });
    }
  });
  test('uses a link once, also where it is pressed twice at the same moment', async () => {
    const token = await linkFor(zhou.phone);
    const answers = await Promise.all(
      ['first-bridge-1', 'second-bridge-2'].map((next) => house.identity.recover(token, next, home.network)),
    );
    expect(answers.filter(({ recovered }) => recovered)).toHaveLength(1);
  });
  test('has half an hour', async () => {
    const token = await linkFor(zhou.phone);
    house.clock.set(minutes(29));
    expect(await house.identity.isRecoveryGood(token)).toBe(true);
    house.clock.set(minutes(30));
    expect(await house.identity.isRecoveryGood(token)).toBe(false);
    expect(await house.identity.recover(token, another, home.network)).toEqual({ recovered: false, refusal: 'link-over' });
  });
  test('keeps the link where the password cannot be taken', async () => {
    const token = await linkFor(zhou.phone);
    expect(await house.identity.recover(token, 'short', home.network)).toEqual({ recovered: false, refusal: 'password-too-short' });
    expect(await house.identity.recover(token, `my ${zhou.phone}`, home.network)).toEqual({
      recovered: false,
      refusal: 'password-names-you',
    });
    expect(await house.identity.recover(token, another, home.network)).toEqual({ recovered: true });
  });
  test('is let in at once where wrong passwords had locked them out', async () => {
    for (let count = 0; count < 6; count += 1) await house.identity.signInPerson(zhou.phone, 'guess', home);
    expect(await house.identity.signInPerson(zhou.phone, another, home)).toEqual({ signedIn: false, refusal: 'locked-out' });
    await house.identity.recover(await linkFor(zhou.phone), another, home.network);
    expect(await house.identity.signInPerson(zhou.phone, another, home)).toMatchObject({ signedIn: true });
  });
});

describe('nobody learns', () => {
  test('from the answer whether a number has an account or a mailbox: it is the same, and mail goes to proven addresses alone', async () => {
    const before = await countMails();
    for (const identifier of [chen.phone, '16499999999', 'nonsense'])
      expect(await house.identity.askRecovery(identifier, home.network)).toBe(true);
    expect(await countMails()).toBe(before);
  });
  test('more by asking often: after three times no more mail for a number, after twenty none for a network', async () => {
    const before = await countMails();
    for (let count = 0; count < 5; count += 1) expect(await house.identity.askRecovery(zhou.phone, home.network)).toBe(true);
    expect(await countMails()).toBe(before + 3);
    for (let count = 0; count < 15; count += 1) expect(await house.identity.askRecovery(`1649999${count}`, home.network)).toBe(true);
    expect(await house.identity.askRecovery(chen.phone, home.network)).toBe(false);
    expect(await house.identity.askRecovery(chen.phone, '198.51.100.7')).toBe(true);
  });
  test('a link from tables, messages or the log', async () => {
    const token = await linkFor(zhou.phone);
    const all = JSON.stringify([
      await house.query('select * from identity.recovery'),
      await house.query('select * from app.message'),
      house.logged,
    ]);
    for (const secret of [token, zhou.phone, zhou.citizenId, 'zhou@example.com']) expect(all).not.toContain(secret);
  });
});
