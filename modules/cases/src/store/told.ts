import { type Tx, tables } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** That the applicant was told of an event: by which notice, and since when it stands in the account. */
export type Told = { readonly case: CaseId; readonly position: number; readonly notice: string; readonly at: string };

/** Keeps that the applicant was told of an event; once. */
export async function insertTold(tx: Tx, { case: id, ...told }: Told): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('cases.told')
    .values({ case_id: id, ...told })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Since when the applicant of this case has been told of its events, by their positions. */
export async function readTold(tx: Tx, id: CaseId): Promise<ReadonlyMap<number, string>> {
  const rows = await tables<Tables>(tx).selectFrom('cases.told').select(['position', 'at']).where('case_id', '=', id).execute();
  return new Map(rows.map(({ position, at }) => [position, at]));
}
