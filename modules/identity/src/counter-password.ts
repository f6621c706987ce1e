import type { RecordChange } from '@tongban/administration/contract';
import { type Actor, type Clock, type Database, hashPassword, newId, type PersonId, send } from '@tongban/platform';
import type { AccountChanged } from './contract.ts';
import { makePassword } from './initial-password.ts';
import { minutesLater } from './instant.ts';
import { hasAccount, saveInitial } from './store/account.ts';
import { useRecoveries } from './store/recovery.ts';
import { endSessionsOf } from './store/session.ts';

type Official = Pick<Extract<Actor, { kind: 'official' }>, 'id' | 'name'>;
type Dependencies = { readonly db: Database; readonly clock: Clock; readonly recordChange: RecordChange };

const system = { kind: 'system', name: 'counter' } as const;
const sevenDays = 7 * 24 * 60;

export type CounterPasswords = {
  /** Whether the person can sign in already. */
  accountThere(person: PersonId): Promise<boolean>;
  /**
   * A password for somebody who is present: opens an account, or takes the place of a password that was forgotten. For seven days it lets
   * them set their own and nothing else. Every session and link ends; the owner is told; it is put on record for which official and on
   * which visit it was.
   */
  givePassword(given: { readonly person: PersonId; readonly by: Official; readonly visit: string }): Promise<string>;
};

/** Accounts that are opened at a counter, where the identity paper was looked at. */
export function createCounterPasswords({ db, clock, recordChange }: Dependencies): CounterPasswords {
  return {
    accountThere: (person) => db.transaction(system, (tx) => hasAccount(tx, { kind: 'person', id: person })),
    givePassword: async ({ person, by, visit }) => {
      const owner = { kind: 'person', id: person } as const;
      const password = makePassword();
      const credential = await hashPassword(password);
      await db.transaction(system, async (tx) => {
        const at = clock.now();
        const there = await hasAccount(tx, owner);
        await saveInitial(tx, { owner, credential }, minutesLater(at, sevenDays), at);
        await endSessionsOf(tx, owner, {}, at);
        await useRecoveries(tx, person, at);
        const type = there ? 'password-given-at-counter' : 'account-opened-at-counter';
        await send(tx, { type, id: newId(), person, at } satisfies AccountChanged);
        const official = { kind: 'official', id: by.id, name: by.name, grants: [] } as const;
        const thing = { kind: 'account', id: person, name: visit } as const;
        await recordChange(tx, { at, by: official, act: there ? 'password-reset' : 'added', thing });
      });
      return password;
    },
  };
}
