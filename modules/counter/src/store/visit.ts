import { newId, type OfficialId, type PersonId, type Tx, tables } from '@tongban/platform';
import type { VisitId } from '../contract.ts';
import type { Tables } from '../tables.ts';

export type HeldVisit = Pick<Tables['counter.visit'], 'id' | 'official' | 'person' | 'expires_at' | 'ended_at'>;

const twoHours = 2 * 3_600_000;

/** Opens a visit of two hours. */
export async function openVisit(tx: Tx, official: OfficialId, person: PersonId, at: string): Promise<VisitId> {
  // The edge: a fresh id becomes a visit's by standing in this table.
  const id = newId() as VisitId;
  const expires = new Date(Date.parse(at) + twoHours).toISOString();
  await tables<Tables>(tx).insertInto('counter.visit').values({ id, official, person, opened_at: at, expires_at: expires }).execute();
  return id;
}

/** The visit under this id, as this actor may see it. */
export async function findVisit(tx: Tx, id: VisitId): Promise<HeldVisit | undefined> {
  return await tables<Tables>(tx)
    .selectFrom('counter.visit')
    .select(['id', 'official', 'person', 'expires_at', 'ended_at'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Ends a visit; one that has ended stays as it ended. */
export async function endVisit(tx: Tx, id: VisitId, at: string): Promise<void> {
  await tables<Tables>(tx).updateTable('counter.visit').set({ ended_at: at }).where('id', '=', id).where('ended_at', 'is', null).execute();
}

/** Whether the official may still work for whoever was present. */
export function isOpen({ expires_at, ended_at }: HeldVisit, at: string): boolean {
  return ended_at === null && at < expires_at;
}
