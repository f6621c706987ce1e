import { type Party, type Tx, tables } from '@tongban/platform';
import type { Look } from './contract.ts';
import { purposes } from './messages.ts';
import type { Tables } from './tables.ts';

const newest = 500;

/** Who looked at the data of this party, newest first, at most the last 500. */
export async function looksAtParty(tx: Tx, party: Party): Promise<readonly Look[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('access.look')
    .selectAll()
    .where('subject', '=', `${party.kind}:${party.id}`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(newest)
    .execute();
  return rows.map((row) => ({
    at: row.at,
    official: row.official_name,
    department: row.department,
    purpose: purposes[row.purpose],
    seen: row.seen,
    ...(row.case_number === null ? {} : { caseNumber: row.case_number }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  }));
}

/** How often someone looked at this case, as far as whoever asks may know. */
export async function countLooksAtCase(tx: Tx, caseId: string): Promise<number> {
  const { count } = await tables<Tables>(tx)
    .selectFrom('access.look')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return count;
}
