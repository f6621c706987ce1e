import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chen, gao, type House, home, openHouse, password, start, zhou } from './fixtures.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const minutes = (amount: number) => new Date(Date.parse(start) + amount * 60_000).toISOString();
const wrong = { signedIn: false, refusal: 'wrong-credentials' };
const locked = { signedIn: false, refusal: 'locked-out' };

describe('a person signs in', () => {
  test('with the citizen ID, however it is typed', async () => {
    for (const typed of [zhou.citizenId, ` ${zhou.citizenId.slice(0, 6)} ${zhou.citizenId.slice(6).toLowerCase()} `])
      expect(await house.identity.signInPerson(typed, password, home)).toMatchObject({ signedIn: true });
  });
  test('with the phone', async () => {
    expect(await house.identity.signInPerson('164-0000-0001', password, home)).toMatchObject({ signedIn: true });
  });
  test('with a password typed on a full-width keyboard', async () => {
    const fullWidth = password.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
    expect(await house.identity.signInPerson(zhou.phone, fullWidth, home)).toMatchObject({ signedIn: true });
  });
  test('not with another password', async () => {
    expect(await house.identity.signInPerson(zhou.phone, 'guess', home)).toEqual(wrong);
  });
  test('not by a staff number, nor an official by a phone', async () => {
    expect(await house.identity.signInPerson(gao.staffNumber, password, home)).toEqual(wrong);
    expect(await house.identity.signInOfficial(zhou.phone, password, home)).toEqual(wrong);
  });
  test('under a token that the database knows by its hash alone', async () => {
    const result = await house.identity.signInPerson(zhou.phone, password, home);
    if (!result.signedIn) throw new Error(result.refusal);
    const rows = JSON.stringify(await house.query('select * from identity.session'));
    expect(rows).not.toContain(result.token);
    expect(rows).toContain('token_hash');
  });
});

describe('someone who guesses passwords', () => {
  beforeEach(async () => {
    house.clock.set(start);
    await house.query('delete from identity.attempt');
  });

  /** What six attempts are answered, the last with the right password. */
  const sixTimes = async (identifier: string, from = home) => {
    const answers = [];
    for (const guess of ['1', '2', '3', '4', '5', password]) answers.push(await house.identity.signInPerson(identifier, guess, from));
    return answers;
  };
  /** As after a hundred attempts in vain from so many networks that none was locked out. */
  const guessedEverywhere = async (identifier: string) => {
    await house.identity.signInPerson(identifier, 'guess', { network: '198.51.100.7' });
    await house.query('update identity.attempt set failures = 100');
  };

  test('is locked out after five, even from the right password', async () => {
    expect(await sixTimes(zhou.phone)).toEqual([wrong, wrong, wrong, wrong, wrong, locked]);
  });
  test('locks out nobody who comes from elsewhere', async () => {
    await sixTimes(zhou.phone, { network: '198.51.100.7' });
    expect(await house.identity.signInPerson(zhou.phone, password, home)).toMatchObject({ signedIn: true });
    expect(await house.identity.signInPerson(zhou.phone, password, { network: '198.51.100.7' })).toEqual(locked);
  });
  test('learns from no lock whether a phone and a citizen ID belong together', async () => {
    await sixTimes(zhou.phone);
    expect(await sixTimes(zhou.citizenId)).toEqual(await sixTimes(chen.citizenId));
    expect(await house.identity.signInPerson(zhou.citizenId, 'guess', home)).toEqual(locked);
    await house.query('delete from identity.attempt');
    await guessedEverywhere(zhou.phone);
    expect(await house.identity.signInPerson(zhou.citizenId, 'guess', home)).toEqual(wrong);
  });
  test('is locked out from everywhere after a hundred from many networks, whether or not anybody has that number', async () => {
    for (const identifier of [zhou.phone, '16499999999']) {
      await guessedEverywhere(identifier);
      expect(await house.identity.signInPerson(identifier, password, home)).toEqual(locked);
    }
    house.clock.set(minutes(16));
    expect(await house.identity.signInPerson(zhou.phone, password, home)).toMatchObject({ signedIn: true });
  });
  test('is answered alike where nobody has that number', async () => {
    expect(await sixTimes('16499999999')).toEqual(await sixTimes(zhou.phone));
    expect(await house.query('select failures, until > $1 as counting from identity.attempt order by failures', [start])).toEqual([
      { failures: 5, counting: true },
      { failures: 5, counting: true },
      { failures: 6, counting: true },
      { failures: 6, counting: true },
    ]);
  });
  test('needs as long to be refused where nobody has that number', async () => {
    const times: Record<string, number[]> = { [zhou.phone]: [], '16499999999': [] };
    // In turns, so that whatever else the machine does slows both.
    for (let round = 0; round < 9; round += 1) {
      await house.query('delete from identity.attempt');
      for (const [identifier, measured] of Object.entries(times)) {
        const begun = performance.now();
        await house.identity.signInPerson(identifier, 'guess', home);
        measured.push(performance.now() - begun);
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map((measured) => measured.sort((a, b) => a - b)[4]);
    // Without the same hashing the unknown would be answered in a tenth of the time.
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
  test('is let in again after 15 minutes', async () => {
    await sixTimes(zhou.phone);
    house.clock.set(minutes(14));
    expect(await house.identity.signInPerson(zhou.phone, password, home)).toEqual(locked);
    house.clock.set(minutes(16));
    expect(await house.identity.signInPerson(zhou.phone, password, home)).toMatchObject({ signedIn: true });
  });
  test('gets no more than five guesses by sending many at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, each) => house.identity.signInPerson(zhou.phone, `guess ${each}`, home)),
    );
    expect(answers.filter((answer) => !answer.signedIn && answer.refusal === 'wrong-credentials')).toHaveLength(5);
    expect(answers.filter((answer) => !answer.signedIn && answer.refusal === 'locked-out')).toHaveLength(7);
  });
  test('begins anew after the right password', async () => {
    for (const guess of ['1', '2', '3', '4']) await house.identity.signInPerson(zhou.phone, guess, home);
    expect(await house.identity.signInPerson(zhou.phone, password, home)).toMatchObject({ signedIn: true });
    for (const guess of ['1', '2', '3', '4', '5']) expect(await house.identity.signInPerson(zhou.phone, guess, home)).toEqual(wrong);
  });
});

test('nothing that names a person, and no password, was logged', async () => {
  const log = house.logged.join('');
  expect(log).toContain('a password was refused');
  for (const secret of [zhou.name, zhou.citizenId, zhou.phone, '16499999999', password, 'guess']) expect(log).not.toContain(secret);
});
