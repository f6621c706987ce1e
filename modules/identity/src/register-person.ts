import type { ReadSetting } from '@tongban/administration/contract';
import { checkCitizenId, officialRegions, type Regions } from '@tongban/identifiers';
import {
  type Clock,
  type Database,
  hashPassword,
  newId,
  type PersonId,
  randomToken,
  run,
  type Sealer,
  send,
  type Tx,
} from '@tongban/platform';
import type { AccountChanged, Arrival, IdentityClaim, Registration, RegistrationRefusal } from './contract.ts';
import { deviceOf } from './domain/device.ts';
import { normalisePhone } from './domain/identifier.ts';
import { faultOfPassword } from './domain/password-rule.ts';
import { readLifetimes, shortestPassword } from './settings.ts';
import { countIn, forgetAttempt, hasAccount, insertAccount } from './store/account.ts';
import { findPerson, findPersonByPhone, insertPerson, markVerified, readPerson } from './store/person.ts';
import { endSession, insertSession } from './store/session.ts';

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly readSetting: ReadSetting;
  readonly regions?: Regions;
  /** Whether these facts are one person's, as the registers of the state know them; left out: nobody can be asked online. */
  readonly checkIdentity?: (claim: IdentityClaim) => Promise<boolean>;
};

const system = { kind: 'system', name: 'registration' } as const;
const hour = 60;
/**
 * In vain, from one network; and of one citizen ID, wherever it comes from, in an hour and in a day: whoever knows three of the four facts
 * gets at most ten guesses a day at the last, from however many networks.
 */
const often = {
  network: { allowed: 20, minutes: hour },
  inHour: { allowed: 5, minutes: hour },
  inDay: { allowed: 10, minutes: 24 * hour },
} as const;

export type Registering = {
  /** Whether people can register online here; else they come to a counter. */
  readonly mayRegister: boolean;
  /**
   * Opens an account for whoever states name, citizen ID, phone and social-security card as the registers have them (assurance 2), and signs
   * them in. All else is refused alike and after the same work: what this house knows is looked at only once the registers have agreed, so
   * nobody learns here who is known or who has an account. Whoever has an account already is told that somebody asked for one.
   */
  registerPerson(typed: IdentityClaim, password: string, arrival: Arrival): Promise<Registration>;
};

/** Accounts that people open themselves. */
export function createRegistering(tools: Dependencies): Registering {
  const { db, sealer, clock, readSetting, regions = officialRegions, checkIdentity } = tools;
  const inOne = <T>(fn: (tx: Tx, at: string) => Promise<T>) => db.transaction(system, (tx) => fn(tx, clock.now()));
  const subject = (text: string) => sealer.keyedHash(text, 'identity.registration');
  return {
    mayRegister: checkIdentity !== undefined,
    registerPerson: async (typed, password, { network, agent = '', replaces }) => {
      if (checkIdentity === undefined) return refused('not-online');
      const checked = checkCitizenId(typed.citizenId, { regions });
      if (!checked.valid) return refused('identity-differs');
      const claim = normal(typed, checked.value);
      const shortest = await inOne((tx) => readSetting(tx, shortestPassword));
      const fault = faultOfPassword({ password, names: [claim.phone, claim.citizenId], shortest });
      if (fault !== undefined) return refused(fault);
      const tried = { everywhere: subject(`network ${network}`), here: subject(`hour ${claim.citizenId}`) };
      // Counted before the registers are asked, so that many at once cannot slip past the count.
      const tooOften = await inOne(
        async (tx, at) =>
          (await countIn(tx, tried.everywhere, at, often.network)) ||
          (await countIn(tx, tried.here, at, often.inHour)) ||
          (await countIn(tx, subject(`day ${claim.citizenId}`), at, often.inDay)),
      );
      if (tooOften) return refused('too-often');
      if (!(await checkIdentity(claim))) return refused('identity-differs');
      const credential = await hashPassword(password);
      return await inOne(async (tx, at) => {
        await holdCitizenId(tx, subject(claim.citizenId));
        const found = await personOf(tx, sealer, claim, at);
        if ('refusal' in found) return refused(found.refusal);
        const owner = { kind: 'person', id: found.person } as const;
        await insertAccount(tx, { owner, credential }, at);
        await tell(tx, 'account-opened', found.person, at);
        await forgetAttempt(tx, tried);
        if (replaces !== undefined) await endSession(tx, replaces, at);
        const token = randomToken(32);
        const origin = { device: deviceOf(agent), network };
        await insertSession(tx, sealer, { owner, token, origin }, at, await readLifetimes(tx, readSetting));
        return { registered: true, token };
      });
    },
  };
}

type Found = { readonly person: PersonId } | { readonly refusal: RegistrationRefusal };

/** The person, added where nobody knows them yet; who was at a counter before is known and may have no account. */
async function personOf(tx: Tx, sealer: Sealer, claim: IdentityClaim, at: string): Promise<Found> {
  const { name, citizenId, phone } = claim;
  const found = await findPerson(tx, sealer, citizenId);
  if (found !== undefined && (await hasAccount(tx, { kind: 'person', id: found }))) {
    await tell(tx, 'account-asked-for', found, at);
    return { refusal: 'has-account' };
  }
  const whose = await findPersonByPhone(tx, sealer, phone);
  if (whose !== undefined && whose !== found) return { refusal: 'phone-taken' };
  if (found === undefined) return { person: await insertPerson(tx, sealer, { name, citizenId, phone, assurance: 2 }, at) };
  if ((await readPerson(tx, sealer, found))?.name !== name) return { refusal: 'identity-differs' };
  await markVerified(tx, sealer, found, phone);
  return { person: found };
}

/** Whoever registers twice at the same moment does so one after the other. */
async function holdCitizenId(tx: Tx, citizenId: string): Promise<void> {
  await run(tx).query('select pg_advisory_xact_lock(hashtext($1))', [citizenId]);
}

async function tell(tx: Tx, type: AccountChanged['type'], person: PersonId, at: string): Promise<void> {
  await send(tx, { type, id: newId(), person, at } satisfies AccountChanged);
}

function normal({ name, phone, socialSecurity }: IdentityClaim, citizenId: string): IdentityClaim {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '');
  return {
    name: name.trim().normalize('NFC'),
    citizenId,
    phone: normalisePhone(phone),
    socialSecurity: plain(socialSecurity).toUpperCase(),
  };
}

function refused(refusal: RegistrationRefusal): Registration {
  return { registered: false, refusal };
}
