import type { ReadSetting } from '@tongban/administration/contract';
import { officialRegions, type Regions } from '@tongban/identifiers';
import { type Clock, checkPassword, type Database, type Log, randomToken, type Sealer, type Tx } from '@tongban/platform';
import type { Arrival, SignIn } from './contract.ts';
import { readIdentifier } from './domain/identifier.ts';
import type { OwnerKind } from './lifetime.ts';
import { readLifetimes, readPatience } from './settings.ts';
import { type Account, findOfficialAccount, findPersonAccount, forgetAttempt, recordAttempt, type Tried } from './store/account.ts';
import { findingHash } from './store/person.ts';
import { endSession, insertSession } from './store/session.ts';

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Log;
  readonly regions?: Regions;
  readonly readSetting: ReadSetting;
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
export function createSigningIn({ db, sealer, clock, log, readSetting, regions = officialRegions }: Dependencies): SigningIn {
  /**
   * Counted is what was typed, not whose account it is: nobody learns from a lock whether it has an account, nor whether a phone and a
   * citizen ID belong together.
   */
  const triedAs = (kind: OwnerKind, typed: string, network: string): Tried => {
    const hash = (text: string) => sealer.keyedHash(text, `identity.attempt.${kind}`);
    return { everywhere: hash(typed), here: hash(`${typed} ${network}`) };
  };
  const signIn = async (
    kind: OwnerKind,
    find: (tx: Tx) => Promise<Account | undefined>,
    typed: string,
    password: string,
    { network, replaces }: Arrival,
  ): Promise<SignIn> => {
    const at = clock.now();
    const tried = triedAs(kind, typed, network);
    const { account, locked } = await db.transaction(system, async (tx) => ({
      account: await find(tx),
      locked: await recordAttempt(tx, tried, at, await readPatience(tx, readSetting)),
    }));
    const right = await checkPassword(password, account?.credential);
    if (locked) return refuse(log, kind, 'locked-out');
    if (!right || account === undefined) return refuse(log, kind, 'wrong-credentials');
    const token = randomToken(32);
    await db.transaction(system, async (tx) => {
      await forgetAttempt(tx, tried);
      if (replaces !== undefined) await endSession(tx, replaces, at);
      await insertSession(tx, account.owner, token, at, await readLifetimes(tx, readSetting));
    });
    return { signedIn: true, token };
  };
  return {
    signInPerson: (identifier, password, arrival) => {
      const { kind, value } = readIdentifier(identifier, regions);
      const column = kind === 'phone' ? 'phone_hash' : 'citizen_id_hash';
      return signIn('person', (tx) => findPersonAccount(tx, column, findingHash(sealer, kind, value)), value, password, arrival);
    },
    signInOfficial: (staffNumber, password, arrival) => {
      const number = staffNumber.trim().toLowerCase();
      return signIn('official', (tx) => findOfficialAccount(tx, number), number, password, arrival);
    },
    signOut: (token) => db.transaction(system, (tx) => endSession(tx, token, clock.now())),
  };
}

function refuse(log: Log, kind: OwnerKind, refusal: 'wrong-credentials' | 'locked-out'): SignIn {
  log.warn({ kind, refusal }, 'signing in refused');
  return { signedIn: false, refusal };
}
