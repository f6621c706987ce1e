import { type Tx, tables } from '@tongban/platform';
import type { CaseId } from '../contract.ts';
import type { PresentCase } from '../domain/case.ts';
import type { Tables } from '../tables.ts';

/** The case as it stands, for whoever may see it. */
export async function readState(tx: Tx, id: CaseId): Promise<PresentCase | undefined> {
  const row = await tables<Tables>(tx).selectFrom('cases.case').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state;
}

/** The case of this number, with what its query password is compared with. */
export async function findByNumber(tx: Tx, number: string): Promise<{ readonly id: CaseId; readonly queryHash: string } | undefined> {
  return await tables<Tables>(tx)
    .selectFrom('cases.case')
    .select(['id', 'query_hash as queryHash'])
    .where('number', '=', number)
    .executeTakeFirst();
}
