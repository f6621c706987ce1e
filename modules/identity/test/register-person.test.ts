import { makeCitizenId } from '@tongban/identifiers';
import { day } from '@tongban/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IdentityClaim } from '../src/contract.ts';
import { chen, type House, openHouse, start, zhou } from './fixtures.ts';

const region = '990100';
const claimOf = (name: string, sequence: number, phone: string): IdentityClaim => ({
  name,
  citizenId: makeCitizenId({ region, birth: day('2001-02-14'), sequence }),
  phone,
  socialSecurity: `YZ${sequence}`,
});
const shen = claimOf('沈嘉', 83, '16400000007');
const han = claimOf('韩雪', 85, '16400000008');
const bai = claimOf('白露', 91, '16400000010');
const taken = claimOf('何静', 87, zhou.phone);
const zhouClaim = { name: zhou.name, citizenId: zhou.citizenId, phone: zhou.phone, socialSecurity: 'YZ24' };
const next = 'tall-bridge-42';

let house: House;
let asked: IdentityClaim[] = [];
beforeAll(async () => {
  const known = [shen, han, bai, taken, zhouClaim].map((claim) => JSON.stringify(claim));
  house = await openHouse({
    checkIdentity: async (claim) => {
      asked.push(claim);
      return known.includes(JSON.stringify(claim));
    },
  });
});
beforeEach(() => {
  asked = [];
});
afterAll(() => house.close());

let networks = 0;
const elsewhere = () => {
  networks += 1;
  return { network: `203.0.113.${networks}` };
};
const register = (claim: IdentityClaim, from = elsewhere()) => house.identity.registerPerson(claim, next, from);
const told = async (type: string) =>
  (await house.query(`select body ->> 'person' as person from app.message where type = $1`, [type])).map(({ person }) => person);
const wrong = { registered: false, refusal: 'identity-differs' };
const tooOften = { registered: false, refusal: 'too-often' };

describe('whoever does not know all four facts', () => {
  test('is answered alike, whether the person is known here, has an account or does not exist, and nothing here is looked at', async () => {
    const nobody = claimOf('无名', 89, '16400000099');
    for (const claim of [{ ...zhouClaim, socialSecurity: 'YZ0' }, { ...shen, socialSecurity: 'YZ0' }, nobody])
      expect(await register(claim)).toEqual(wrong);
    expect(asked).toHaveLength(3);
    expect(await told('account-asked-for')).toEqual([]);
  });
  test('has five guesses an hour and ten a day at one person, from however many networks; then even the right facts are refused', async () => {
    const guess = () => register({ ...han, socialSecurity: 'YZ0' });
    for (let tries = 0; tries < 5; tries += 1) expect(await guess()).toEqual(wrong);
    expect(await register(han)).toEqual(tooOften);
    expect(asked).toHaveLength(5);
    house.clock.set('2026-03-02T02:01:00.000Z');
    for (let tries = 0; tries < 5; tries += 1) expect(await guess()).toEqual(wrong);
    house.clock.set('2026-03-02T03:05:00.000Z');
    expect(await register(han)).toEqual(tooOften);
    house.clock.set('2026-03-03T03:06:00.000Z');
    expect(await register(han)).toMatchObject({ registered: true });
    house.clock.set(start);
  });
  test('has twenty guesses an hour from one network, at however many people; who comes from elsewhere is not held up', async () => {
    const here = elsewhere();
    const at = (sequence: number) => register(claimOf('无名', sequence, '16400000099'), here);
    for (let tries = 0; tries < 20; tries += 1) expect(await at(101 + tries * 2)).toEqual(wrong);
    expect(await at(141)).toEqual(tooOften);
    expect(await register(claimOf('无名', 143, '16400000099'))).toEqual(wrong);
  });
  test('slips past the count with no number of guesses at once', async () => {
    const guesses = Array.from({ length: 12 }, (_, each) => register({ ...chen, socialSecurity: `YZ${each}` }));
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => !answer.registered && answer.refusal === 'identity-differs')).toHaveLength(5);
  });
});

describe('whoever the registers know by all four', () => {
  test('gets one account however often they ask at once, is verified, and is told of it', async () => {
    const answers = await Promise.all([register(shen), register(shen), register(shen)]);
    expect(answers.filter(({ registered }) => registered)).toHaveLength(1);
    const [opened] = answers.filter((answer) => answer.registered);
    const signedIn = opened && (await house.identity.signedIn(opened.token));
    expect(signedIn).toMatchObject({ name: '沈嘉', actor: { assurance: 2 } });
    expect(await told('account-opened')).toContain(signedIn?.actor.id);
    expect(await told('account-asked-for')).toEqual([signedIn?.actor.id, signedIn?.actor.id]);
    expect(await house.identity.signInPerson(shen.phone, next, elsewhere())).toMatchObject({ signedIn: true });
  });
  test('is told that an account is there, and so is its owner; the password stays', async () => {
    expect(await register(zhouClaim)).toEqual({ registered: false, refusal: 'has-account' });
    expect(await told('account-asked-for')).toContain(house.zhouId);
    expect(await house.identity.signInPerson(zhou.phone, next, elsewhere())).toMatchObject({ signedIn: false });
  });
  test('comes to a counter where the phone is on another account', async () => {
    expect(await register(taken)).toEqual({ registered: false, refusal: 'phone-taken' });
  });
  test('and was at a counter before is the same person, seen in person as before, under the phone of the register', async () => {
    const { name, citizenId } = bai;
    expect(await house.identity.attend({ name, citizenId, phone: '16400000011' })).toMatchObject({ attended: true });
    const [before] = await house.query('select count(*) as people from identity.person');
    const opened = await register(bai);
    const signedIn = opened.registered ? await house.identity.signedIn(opened.token) : undefined;
    expect(signedIn).toMatchObject({ name: '白露', actor: { assurance: 3 } });
    expect(await house.query('select count(*) as people from identity.person')).toEqual([before]);
    expect(await house.identity.signInPerson(bai.phone, next, elsewhere())).toMatchObject({ signedIn: true });
  });
});
