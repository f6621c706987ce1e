import { newId, type OfficialId, type PersonId, type Sealer, type Tx, tables } from '@tongban/platform';
import type { VisitId } from '../contract.ts';
import type { Tables } from '../tables.ts';

export type HeldVisit = Pick<Tables['counter.visit'], 'id' | 'official' | 'person' | 'expires_at' | 'ended_at'>;

const columns = ['id', 'official', 'person', 'expires_at', 'ended_at', 'password_given_at'] as const;

const twoHours = 2 * 3_600_000;

/** Opens a visit of two hours. */
export async function openVisit(tx: Tx, official: OfficialId, person: PersonId, at: string): Promise<VisitId> {
  // The edge: a fresh id becomes a visit's by standing in this table.
  const id = newId() as VisitId;
  const expires = new Date(Date.parse(at) + twoHours).toISOString();
  await tables<Tables>(tx)
    .insertInto('counter.visit')
    .values({ id, official, person, opened_at: at, expires_at: expires, scans: 0 })
    .execute();
  return id;
}

/** The visit under this id, as this actor may see it. */
export async function findVisit(tx: Tx, id: VisitId) {
  return await tables<Tables>(tx).selectFrom('counter.visit').select(columns).where('id', '=', id).executeTakeFirst();
}

/** From now until then a second screen that says this code may show a password; the code before is over. */
export async function setPasswordCode(tx: Tx, sealer: Sealer, id: VisitId, code: string, until: string): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('counter.visit')
    .set({ password_code_hash: codeHash(sealer, code), password_code_until: until })
    .where('id', '=', id)
    .execute();
}

/** The visit on which a password may be shown under this code, held for this transaction. */
export async function holdPasswordCode(tx: Tx, sealer: Sealer, code: string, at: string): Promise<HeldVisit | undefined> {
  const visit = await tables<Tables>(tx)
    .selectFrom('counter.visit')
    .select(columns)
    .where('password_code_hash', '=', codeHash(sealer, code))
    .where('password_code_until', '>', at)
    .forUpdate()
    .executeTakeFirst();
  return visit && isOpen(visit, at) ? visit : undefined;
}

/** Counts one more scan of a signed form; false where the visit has had so many. */
export async function countScan(tx: Tx, id: VisitId, allowed: number): Promise<boolean> {
  const { numUpdatedRows } = await tables<Tables>(tx)
    .updateTable('counter.visit')
    .set(({ eb }) => ({ scans: eb('scans', '+', 1) }))
    .where('id', '=', id)
    .where('scans', '<', allowed)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The code is used up. */
export async function markGiven(tx: Tx, id: VisitId, at: string): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('counter.visit')
    .set({ password_code_hash: null, password_code_until: null, password_given_at: at })
    .where('id', '=', id)
    .execute();
}

function codeHash(sealer: Sealer, code: string): string {
  return sealer.keyedHash(code, 'counter.password-code');
}

/** Ends a visit; one that has ended stays as it ended. */
export async function endVisit(tx: Tx, id: VisitId, at: string): Promise<void> {
  await tables<Tables>(tx).updateTable('counter.visit').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();
}

/** Whether the official may still work for whoever was present. */
export function isOpen({ expires_at, ended_at }: HeldVisit, at: string): boolean {
  return ended_at === null && at < expires_at;
}
