import type { ReadSetting } from '@tongban/administration/contract';
import { type Clock, type Database, hashPassword, newId, type PersonId, type Sealer, send, sha256, type Tx } from '@tongban/platform';
import type { Confirming } from './confirm-password.ts';
import type { AccountChanged, PasswordChange, PasswordFault, SessionView } from './contract.ts';
import { faultOfPassword } from './domain/password-rule.ts';
import { isAlive } from './lifetime.ts';
import { readLifetimes, shortestPassword } from './settings.ts';
import { changeCredential } from './store/account.ts';
import { readPerson } from './store/person.ts';
import { endSessionsOf, listSessions } from './store/session.ts';

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly readSetting: ReadSetting;
  readonly confirmPassword: Confirming['confirmPassword'];
};

const system = { kind: 'system', name: 'account' } as const;

/** Which session asks, and from where. */
type Asking = { readonly token: string; readonly network: string };

export type Passwords = {
  /** Another password, given the one there is; every other session of the person ends. */
  changePassword(person: PersonId, current: string, next: string, asking: Asking): Promise<PasswordChange>;
  /** Characters that a password has at least. */
  shortestPassword(): Promise<number>;
  /** Where the person is signed in now, the last used first. */
  sessionsOf(person: PersonId, token: string): Promise<readonly SessionView[]>;
  /** Ends one of them; somebody else's is let be. */
  endSessionOf(person: PersonId, session: string): Promise<void>;
  /** Ends all but the one that asks. */
  endOtherSessions(person: PersonId, token: string): Promise<void>;
};

/** The password of whoever is signed in, and where they are. */
export function createPasswords(tools: Dependencies): Passwords {
  const { db, sealer, clock, readSetting, confirmPassword } = tools;
  const inOne = <T>(fn: (tx: Tx, at: string) => Promise<T>) => db.transaction(system, (tx) => fn(tx, clock.now()));
  return {
    changePassword: async (person, current, next, { token, network }) => {
      const unsure = await confirmPassword(person, current, network);
      if (unsure !== 'right') return { changed: false, refusal: unsure };
      const fault = await inOne((tx) => faultFor(tx, tools, person, { password: next, before: current }));
      if (fault !== undefined) return { changed: false, refusal: fault };
      const credential = await hashPassword(next);
      await inOne((tx, at) => setPassword(tx, person, credential, { type: 'password-changed', butToken: token }, at));
      return { changed: true };
    },
    shortestPassword: () => inOne((tx) => readSetting(tx, shortestPassword)),
    sessionsOf: (person, token) =>
      inOne(async (tx, at) => {
        const lifetimes = await readLifetimes(tx, readSetting);
        const sessions = await listSessions(tx, sealer, { kind: 'person', id: person });
        return sessions
          .filter(({ session }) => isAlive(session, at, lifetimes))
          .map(({ id, createdAt, session, origin: { device = '', network = '' }, tokenHash: hash }) => {
            return { id, createdAt, lastSeenAt: session.lastSeenAt, device, network, current: hash === sha256(token) };
          });
      }),
    endSessionOf: (person, id) => inOne((tx, at) => endSessionsOf(tx, { kind: 'person', id: person }, { id }, at)),
    endOtherSessions: (person, token) => inOne((tx, at) => endSessionsOf(tx, { kind: 'person', id: person }, { butToken: token }, at)),
  };
}

/** Why this person may not have that password. */
export async function faultFor(
  tx: Tx,
  { sealer, readSetting }: Pick<Dependencies, 'sealer' | 'readSetting'>,
  person: PersonId,
  passwords: { readonly password: string; readonly before?: string },
): Promise<PasswordFault | undefined> {
  const known = await readPerson(tx, sealer, person);
  const names = known === undefined ? [] : [known.phone, known.citizenId];
  return faultOfPassword({ ...passwords, names, shortest: await readSetting(tx, shortestPassword) });
}

/** Writes another password, ends what was begun with the one before, and lets the owner hear of it. */
export async function setPassword(
  tx: Tx,
  person: PersonId,
  credential: string,
  { type, butToken }: { readonly type: AccountChanged['type']; readonly butToken?: string },
  at: string,
): Promise<void> {
  const owner = { kind: 'person', id: person } as const;
  await changeCredential(tx, { owner, credential });
  await endSessionsOf(tx, owner, butToken === undefined ? {} : { butToken }, at);
  await send(tx, { type, id: newId(), person, at } satisfies AccountChanged);
}
