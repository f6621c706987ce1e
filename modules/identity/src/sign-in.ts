import { officialRegions, type Regions } from '@tongban/identifiers';
import { type Clock, checkPassword, type Database, type Log, randomToken, type Sealer, type Tx } from '@tongban/platform';
import type { SignIn } from './contract.ts';
import { readIdentifier } from './domain/identifier.ts';
import type { OwnerKind } from './lifetime.ts';
import { isLockedOut } from './lock-out.ts';
import { type Account, findOfficialAccount, findPersonAccount, forgetAttempts, recordAttempt } from './store/account.ts';
import { findingHash } from './store/person.ts';
import { endSession, insertSession } from './store/session.ts';

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Log;
  readonly regions?: Regions;
};

const system = { kind: 'system', name: 'sign-in' } as const;

export type SigningIn = {
  /** A person by citizen ID or phone. Refused alike whether the password is wrong or nobody has that number. */
  signInPerson(identifier: string, password: string): Promise<SignIn>;
  /** An official by staff number; refused as a person is. */
  signInOfficial(staffNumber: string, password: string): Promise<SignIn>;
  /** Ends the session for good; unknown tokens are let be. */
  signOut(token: string): Promise<void>;
};

/** Signing in and out. Five passwords in vain lock the account for 15 minutes. */
export function createSigningIn({ db, sealer, clock, log, regions = officialRegions }: Dependencies): SigningIn {
  const signIn = async (
    kind: OwnerKind,
    find: (tx: Tx) => Promise<Account | undefined>,
    tried: string,
    password: string,
  ): Promise<SignIn> => {
    const at = clock.now();
    const { account, subject, locked } = await db.transaction(system, async (tx) => {
      const account = await find(tx);
      // Whoever is not known is counted too, under a hash: otherwise only those who exist would ever be locked out.
      const subject =
        account === undefined ? `${kind}?${sealer.keyedHash(tried, `identity.attempt.${kind}`)}` : `${kind}:${account.owner.id}`;
      return { account, subject, locked: isLockedOut(await recordAttempt(tx, subject, at)) };
    });
    const right = await checkPassword(password, account?.credential);
    if (locked) return refuse(log, kind, 'locked-out');
    if (!right || account === undefined) return refuse(log, kind, 'wrong-credentials');
    const token = randomToken(32);
    await db.transaction(system, async (tx) => {
      await forgetAttempts(tx, subject);
      await insertSession(tx, account.owner, token, at);
    });
    return { signedIn: true, token };
  };
  return {
    signInPerson: (identifier, password) => {
      const { kind, value } = readIdentifier(identifier, regions);
      const column = kind === 'phone' ? 'phone_hash' : 'citizen_id_hash';
      return signIn('person', (tx) => findPersonAccount(tx, column, findingHash(sealer, kind, value)), value, password);
    },
    signInOfficial: (staffNumber, password) => {
      const number = staffNumber.trim().toLowerCase();
      return signIn('official', (tx) => findOfficialAccount(tx, number), number, password);
    },
    signOut: (token) => db.transaction(system, (tx) => endSession(tx, token, clock.now())),
  };
}

function refuse(log: Log, kind: OwnerKind, refusal: 'wrong-credentials' | 'locked-out'): SignIn {
  log.warn({ kind, refusal }, 'signing in refused');
  return { signedIn: false, refusal };
}
