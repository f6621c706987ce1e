import { type Tx, tables } from '@tongban/platform';
import type { CaseSummary } from '../contract.ts';
import type { Words } from '../messages/words.ts';
import type { Tables } from '../tables.ts';
import { headlineOf } from '../views/case-view.ts';

/** The cases of a party, newest first. */
export async function listCases(tx: Tx, applicant: string, party: string, { texts, named }: Words): Promise<readonly CaseSummary[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('cases.case')
    .select(['id', 'number', 'service_name', 'stage', 'state', 'received_at', 'due'])
    .where('applicant', '=', applicant)
    .orderBy('received_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    serviceName: named(row.service_name),
    party,
    stage: row.stage,
    headline: headlineOf(row.state, texts),
    receivedAt: row.received_at,
    ...(row.due === null ? {} : { due: row.due }),
  }));
}
