import type { Database, PersonId } from '@tongban/platform';
import type { PasswordRefusal } from './contract.ts';
import { accountOf } from './store/account.ts';
import type { TryPassword } from './try-password.ts';

const system = { kind: 'system', name: 'confirm' } as const;

export type Confirming = {
  /** Whether it is the password of this person, who is signed in: asked again before what an open browser alone shall not do. */
  confirmPassword(person: PersonId, password: string, network: string): Promise<'right' | PasswordRefusal>;
};

/** Attempts are counted like those to sign in, apart from them: whoever finds a browser open cannot guess on. */
export function createConfirming(tryPassword: TryPassword, db: Database): Confirming {
  return {
    confirmPassword: async (person, password, network) => {
      const find = (tx: Parameters<typeof accountOf>[0]) => accountOf(tx, { kind: 'person', id: person });
      const tried = await tryPassword({ kind: 'person', typed: `signed in ${person}`, find, password, network });
      if (!tried.right) return tried.refusal;
      await db.transaction(system, tried.forget);
      return 'right';
    },
  };
}
