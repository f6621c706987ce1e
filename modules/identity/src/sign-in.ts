import type { ReadSetting } from '@tongban/administration/contract';
import { officialRegions, type Regions } from '@tongban/identifiers';
import { type Clock, type Database, randomToken, type Sealer } from '@tongban/platform';
import type { Arrival, SignIn } from './contract.ts';
import { deviceOf } from './domain/device.ts';
import { readIdentifier } from './domain/identifier.ts';
import { readLifetimes } from './settings.ts';
import { findOfficialAccount, findPersonAccount } from './store/account.ts';
import { findingHash } from './store/person.ts';
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

export type SigningIn = {
  /** A person by citizen ID or phone. Refused alike whether the password is wrong or nobody has that number. */
  signInPerson(identifier: string, password: string, arrival: Arrival): Promise<SignIn>;
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
  return {
    signInPerson: async (identifier, password, arrival) => {
      const { kind, value: typed } = readIdentifier(identifier, regions);
      const column = kind === 'phone' ? 'phone_hash' : 'citizen_id_hash';
      const hash = findingHash(sealer, kind, typed);
      const { network } = arrival;
      return begin(
        await tryPassword({ kind: 'person', typed, find: (tx) => findPersonAccount(tx, column, hash), password, network }),
        arrival,
      );
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
