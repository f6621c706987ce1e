import type { ReadSetting, RecordChange } from '@tongban/administration/contract';
import { type Actor, type Database, hashPassword } from '@tongban/platform';
import type { PasswordRefusal } from './contract.ts';
import { faultOfPassword, type PasswordFault } from './domain/password-rule.ts';
import { shortestPassword } from './settings.ts';
import { accountOf, changeCredential } from './store/account.ts';
import { markInitialPassword } from './store/official.ts';
import { endSessionsOf } from './store/session.ts';
import { holdStaff } from './store/staff.ts';
import type { TryPassword } from './try-password.ts';

type Official = Extract<Actor, { kind: 'official' }>;

export type OwnPasswordRefusal = PasswordRefusal | PasswordFault;

export type OwnPassword = {
  /**
   * An official takes another password; every other session of theirs ends, and roles count from now on where the old one was made by
   * somebody else. Attempts are counted like those to sign in, apart from them. The shortest length is a setting, in characters.
   */
  changePassword(
    by: Official,
    passwords: { readonly current: string; readonly next: string },
    session: { readonly token: string; readonly network: string; readonly at: string },
  ): Promise<{ readonly refusal: OwnPasswordRefusal; readonly shortest: number } | { readonly done: true }>;
};

type Dependencies = {
  readonly db: Database;
  readonly recordChange: RecordChange;
  readonly readSetting: ReadSetting;
  readonly tryPassword: TryPassword;
};

const system = { kind: 'system', name: 'own password' } as const;

/** What officials do with their own password; hashing takes long and is done outside of transactions. */
export function createOwnPassword({ db, recordChange, readSetting, tryPassword }: Dependencies): OwnPassword {
  return {
    changePassword: async (by, { current, next }, { token, network, at }) => {
      const owner = { kind: 'official', id: by.id } as const;
      const { staffNumber, shortest } = await db.transaction(system, async (tx) => ({
        staffNumber: (await holdStaff(tx, by.id))?.staffNumber ?? '',
        shortest: await readSetting(tx, shortestPassword),
      }));
      const find = (tx: Parameters<typeof accountOf>[0]) => accountOf(tx, owner);
      const tried = await tryPassword({ kind: 'official', typed: `signed in ${by.id}`, find, password: current, network });
      if (!tried.right) return { refusal: tried.refusal, shortest };
      const fault = faultOfPassword({ password: next, before: current, names: staffNumber.split(/[.-]/), shortest });
      const credential = fault === undefined ? await hashPassword(next) : undefined;
      await db.transaction(system, async (tx) => {
        await tried.forget(tx);
        if (credential === undefined) return;
        await changeCredential(tx, { owner, credential });
        await markInitialPassword(tx, by.id, false);
        await endSessionsOf(tx, owner, { butToken: token }, at);
        await recordChange(tx, { at, by, act: 'password-changed', thing: { kind: 'official', id: by.id, name: staffNumber } });
      });
      return fault === undefined ? { done: true } : { refusal: fault, shortest };
    },
  };
}
