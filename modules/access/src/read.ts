import { type Party, type PersonId, type Tx, tables } from '@tongban/platform';
import type { Look } from './contract.ts';
import { purposes } from './messages.ts';
import type { Tables } from './tables.ts';

const newest = 500;

/** Who looked at the data of this party, newest first: the last 500, or all. */
export async function looksAtParty(tx: Tx, party: Party, all = false): Promise<readonly Look[]> {
  const looks = tables<Tables>(tx)
    .selectFrom('access.look')
    .selectAll()
    .where('subject', '=', `${party.kind}:${party.id}`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc');
  const rows = await (all ? looks : looks.limit(newest)).execute();
  return rows.map((row) => ({
    at: row.at,
    official: row.official_name,
    department: row.department,
    purpose: purposes[row.purpose].zh,
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

/** When this person took copies of all that is held on them, the newest first. */
export async function copiesOf(tx: Tx, person: PersonId): Promise<readonly string[]> {
  const rows = await tables<Tables>(tx).selectFrom('access.copy').select('at').where('person', '=', person).orderBy('at', 'desc').execute();
  return rows.map(({ at }) => at);
}
