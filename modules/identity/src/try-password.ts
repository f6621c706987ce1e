import type { ReadSetting } from '@tongban/administration/contract';
import { type Clock, checkPassword, type Database, type Log, type Sealer, type Tx } from '@tongban/platform';
import type { PasswordRefusal } from './contract.ts';
import type { OwnerKind } from './lifetime.ts';
import { readPatience } from './settings.ts';
import { type Account, forgetAttempt, recordAttempt } from './store/account.ts';

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly log: Log;
  readonly readSetting: ReadSetting;
};

/** Whose password it is to be, as typed; and where from. */
type Attempt = {
  readonly kind: OwnerKind;
  readonly typed: string;
  readonly find: (tx: Tx) => Promise<Account | undefined>;
  readonly password: string;
  readonly network: string;
};

/** The account whose password it was; `forget` takes the attempt back, in the transaction in which it is made use of. */
export type Tried =
  | { readonly right: true; readonly account: Account; readonly forget: (tx: Tx) => Promise<void> }
  | { readonly right: false; readonly refusal: PasswordRefusal };

export type TryPassword = (attempt: Attempt) => Promise<Tried>;

const system = { kind: 'system', name: 'sign-in' } as const;

/**
 * Looks whether a password is right. Counted is what was typed, not whose account it is: nobody learns from a lock whether it has an
 * account, nor whether a phone and a citizen ID belong together.
 */
export function tryingPasswords({ db, sealer, clock, log, readSetting }: Dependencies): TryPassword {
  return async ({ kind, typed, find, password, network }) => {
    const tried = subjectsOf(sealer, kind, typed, network);
    const { account, locked } = await db.transaction(system, async (tx) => ({
      account: await find(tx),
      locked: await recordAttempt(tx, tried, clock.now(), await readPatience(tx, readSetting)),
    }));
    const right = await checkPassword(password, account?.credential);
    if (!locked && right && account !== undefined) return { right: true, account, forget: (tx) => forgetAttempt(tx, tried) };
    const refusal = locked ? 'locked-out' : 'wrong-credentials';
    log.warn({ kind, refusal }, 'a password was refused');
    return { right: false, refusal };
  };
}

/** Under what an attempt with this is counted, everywhere and from this network. */
export function subjectsOf(
  sealer: Sealer,
  kind: OwnerKind,
  typed: string,
  network: string,
): { readonly everywhere: string; readonly here: string } {
  const hash = (text: string) => sealer.keyedHash(text, `identity.attempt.${kind}`);
  return { everywhere: hash(typed), here: hash(`${typed} ${network}`) };
}
