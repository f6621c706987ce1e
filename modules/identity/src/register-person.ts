import type { ReadSetting } from '@tongban/administration/contract';
import { checkCitizenId, officialRegions, type Regions } from '@tongban/identifiers';
import { type Clock, type Database, hashPassword, randomToken, type Sealer, type Tx } from '@tongban/platform';
import type { Arrival, IdentityClaim, Registration, RegistrationRefusal } from './contract.ts';
import { deviceOf } from './domain/device.ts';
import { normalisePhone } from './domain/identifier.ts';
import { faultOfPassword } from './domain/password-rule.ts';
import { readLifetimes, shortestPassword } from './settings.ts';
import { countIn, hasAccount, insertAccount, type Owner } from './store/account.ts';
import { findPerson, findPersonByPhone, insertPerson, markVerified, readPerson } from './store/person.ts';
import { insertSession } from './store/session.ts';

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
const often = { network: { allowed: 20, minutes: 60 }, number: { allowed: 5, minutes: 60 } } as const;

export type Registering = {
  /** Whether people can register online here; else they come to a counter. */
  readonly mayRegister: boolean;
  /**
   * Opens an account for whoever states name, citizen ID, phone and social-security card as the registers have them (assurance 2), and signs
   * them in. Only whoever has proven that is told of an account that is there; all else is refused alike.
   */
  registerPerson(typed: IdentityClaim, password: string, arrival: Arrival): Promise<Registration>;
};

/** Accounts that people open themselves. */
export function createRegistering(tools: Dependencies): Registering {
  const { db, sealer, clock, readSetting, regions = officialRegions, checkIdentity } = tools;
  const inOne = <T>(fn: (tx: Tx, at: string) => Promise<T>) => db.transaction(system, (tx) => fn(tx, clock.now()));
  const tooOften = (citizenId: string, network: string) =>
    inOne(async (tx, at) => {
      const counted = (text: string, limit: (typeof often)[keyof typeof often]) =>
        countIn(tx, sealer.keyedHash(text, 'identity.registration'), at, limit);
      return (await counted(`network ${network}`, often.network)) || (await counted(citizenId, often.number));
    });
  return {
    mayRegister: checkIdentity !== undefined,
    registerPerson: async (typed, password, { network, agent = '' }) => {
      if (checkIdentity === undefined) return refused('not-online');
      const checked = checkCitizenId(typed.citizenId, { regions });
      if (!checked.valid) return refused('identity-differs');
      const claim = normal(typed, checked.value);
      const shortest = await inOne((tx) => readSetting(tx, shortestPassword));
      const fault = faultOfPassword({ password, names: [claim.phone, claim.citizenId], shortest });
      if (fault !== undefined) return refused(fault);
      if (await tooOften(claim.citizenId, network)) return refused('too-often');
      if (!(await checkIdentity(claim))) return refused('identity-differs');
      const credential = await hashPassword(password);
      return await inOne(async (tx, at) => {
        const owner = await ownerOf(tx, sealer, claim, at);
        if (typeof owner === 'string') return refused(owner);
        await insertAccount(tx, { owner, credential }, at);
        const token = randomToken(32);
        const origin = { device: deviceOf(agent), network };
        await insertSession(tx, sealer, { owner, token, origin }, at, await readLifetimes(tx, readSetting));
        return { registered: true, token };
      });
    },
  };
}

/** The person, added where nobody knows them yet; who was at a counter before is known and has no account. */
async function ownerOf(tx: Tx, sealer: Sealer, claim: IdentityClaim, at: string): Promise<Owner | RegistrationRefusal> {
  const { name, citizenId, phone } = claim;
  const found = await findPerson(tx, sealer, citizenId);
  if (found === undefined) {
    if ((await findPersonByPhone(tx, sealer, phone)) !== undefined) return 'phone-taken';
    return { kind: 'person', id: await insertPerson(tx, sealer, { name, citizenId, phone, assurance: 2 }, at) };
  }
  const owner = { kind: 'person', id: found } as const;
  if (await hasAccount(tx, owner)) return 'has-account';
  if ((await readPerson(tx, sealer, found))?.name !== name) return 'identity-differs';
  await markVerified(tx, found);
  return owner;
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
