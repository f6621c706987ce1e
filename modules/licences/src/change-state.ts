import { type Decision, refused } from '@tongban/kernel';
import type { Actor, Clock, Database } from '@tongban/platform';
import type { LicenceId } from './contract.ts';
import { type Basis, type Change, type ChangeRefusal, changeStanding, type LicenceChange } from './domain/standing.ts';
import { holdLicence, saveChange } from './store/licence.ts';

/** Suspends, resumes or ends a licence; only an approver of the department that issued it can. */
export type ChangeState = (actor: Actor, id: LicenceId, change: Change, basis: Basis) => Promise<Decision<LicenceChange, ChangeRefusal>>;

/** Locks, decides, saves. To whoever may not change a licence it is unknown. */
export function changingState({ db, clock }: { readonly db: Database; readonly clock: Clock }): ChangeState {
  return async (actor, id, change, basis) => {
    if (actor.kind !== 'official') return refused('licence-unknown');
    return await db.transaction(actor, async (tx) => {
      const row = await holdLicence(tx, id);
      if (row === undefined) return refused('licence-unknown');
      const decision = changeStanding(row.state, { change, basis, official: actor.id, at: clock.now() });
      if (decision.decided) for (const event of decision.events) await saveChange(tx, row, event);
      return decision;
    });
  };
}
