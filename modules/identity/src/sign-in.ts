import type { ReadSetting } from '@tongban/administration/contract';
import { officialRegions, type Regions } from '@tongban/identifiers';
import { type Clock, type Database, type PersonId, randomToken, type Sealer } from '@tongban/platform';
import type { Arrival, MustChoose, SignIn } from './contract.ts';
import { deviceOf } from './domain/device.ts';
import { readIdentifier } from './domain/identifier.ts';
import { isBefore, minutesLater } from './instant.ts';
import { readLifetimes } from './settings.ts';
import { findOfficialAccount, findPersonAccount } from './store/account.ts';
import { findingHash } from './store/person.ts';
import { insertRecovery } from './store/recovery.ts';
import { endSession, insertSession } from './store/session.ts';
import type { Tried, TryPassword } from './try-password.ts';

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly regions?: Regions;
  readonly readSetting: ReadSetting;
  readonly tryPassword: TryPassword;
};

const system = { kind: 'system', name: 'sign-in' } as const;
const minutesToChoose = 30;

export type SigningIn = {
  /**
   * A person by citizen ID or phone. Refused alike whether the password is wrong or nobody has that number. With a password that a counter
   * made up nobody is signed in: it is good for choosing one's own, for half an hour, until its time is over.
   */
  signInPerson(identifier: string, password: string, arrival: Arrival): Promise<SignIn | MustChoose>;
  /** An official by staff number; refused as a person is. */
  signInOfficial(staffNumber: string, password: string, arrival: Arrival): Promise<SignIn>;
  /** Ends the session for good; unknown tokens are let be. */
  signOut(token: string): Promise<void>;
};

/** Signing in and out. So many passwords in vain from one network lock what was typed there for a while. */
export function createSigningIn({ db, sealer, clock, readSetting, tryPassword, regions = officialRegions }: Dependencies): SigningIn {
  const begin = async (tried: Tried, { network, agent = '', replaces }: Arrival): Promise<SignIn> => {
    if (!tried.right) return { signedIn: false, refusal: tried.refusal };
    if (tried.account.suspended) return { signedIn: false, refusal: 'suspended' };
    const token = randomToken(32);
    await db.transaction(system, async (tx) => {
      const at = clock.now();
      await tried.forget(tx);
      if (replaces !== undefined) await endSession(tx, replaces, at);
      const origin = { device: deviceOf(agent), network };
      await insertSession(tx, sealer, { owner: tried.account.owner, token, origin }, at, await readLifetimes(tx, readSetting));
    });
    return { signedIn: true, token };
  };
  const choose = async (person: PersonId, initialUntil: string, tried: Extract<Tried, { right: true }>): Promise<SignIn | MustChoose> => {
    const at = clock.now();
    if (!isBefore(at, initialUntil)) return { signedIn: false, refusal: 'wrong-credentials' };
    const token = randomToken(32);
    await db.transaction(system, async (tx) => {
      await tried.forget(tx);
      await insertRecovery(tx, person, token, at, minutesLater(at, minutesToChoose));
    });
    return { signedIn: false, refusal: 'initial-password', token };
  };
  return {
    signInPerson: async (identifier, password, arrival) => {
      const { kind, value: typed } = readIdentifier(identifier, regions);
      const column = kind === 'phone' ? 'phone_hash' : 'citizen_id_hash';
      const hash = findingHash(sealer, kind, typed);
      const find = (tx: Parameters<typeof findPersonAccount>[0]) => findPersonAccount(tx, column, hash);
      const tried = await tryPassword({ kind: 'person', typed, find, password, network: arrival.network });
      const initialUntil = tried.right ? tried.account.initialUntil : undefined;
      // The edge: a person's account is owned by a person.
      if (tried.right && initialUntil !== undefined) return choose(tried.account.owner.id as PersonId, initialUntil, tried);
      return begin(tried, arrival);
    },
    signInOfficial: async (staffNumber, password, arrival) => {
      const typed = staffNumber.trim().toLowerCase();
      const { network } = arrival;
      return begin(
        await tryPassword({ kind: 'official', typed, find: (tx) => findOfficialAccount(tx, typed), password, network }),
        arrival,
      );
    },
    signOut: (token) => db.transaction(system, (tx) => endSession(tx, token, clock.now())),
  };
}
