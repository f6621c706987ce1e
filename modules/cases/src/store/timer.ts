import { newId, type Tx, tables } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { Tables, TimerPurpose } from '../tables.ts';

export type Timer = { readonly id: string; readonly caseId: CaseId; readonly what: TimerPurpose };

/** Sets a timer on a case; it goes off by the application's clock. */
export async function setTimer(tx: Tx, caseId: CaseId, what: TimerPurpose, firesAt: string): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('cases.timer')
    .values({ id: newId(), case_id: caseId, what, fires_at: firesAt, fired_at: null })
    .execute();
}

/** Locks the timer that is due longest, unless another process has it; these are left out, because they failed a moment ago. */
export async function holdDueTimer(tx: Tx, now: string, except: readonly string[]): Promise<Timer | undefined> {
  const due = tables<Tables>(tx)
    .selectFrom('cases.timer')
    .select(['id', 'case_id as caseId', 'what'])
    .where('fired_at', 'is', null)
    .where('fires_at', '<=', now);
  return await (except.length === 0 ? due : due.where('id', 'not in', [...except]))
    .orderBy('fires_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** Marks a timer as gone off, whether or not there was still something to do. */
export async function markFired(tx: Tx, id: string, at: string): Promise<void> {
  await tables<Tables>(tx).updateTable('cases.timer').set({ fired_at: at }).where('id', '=', id).execute();
}
