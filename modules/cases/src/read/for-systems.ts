import { dayOf } from '@tongban/kernel';
import { type Tx, tables } from '@tongban/platform';
import type { CaseId, Stage, SystemCase, SystemCases } from '../contract.ts';
import { partyFrom } from '../party.ts';
import type { Tables } from '../tables.ts';
import { clocksOf } from '../views/clocks.ts';

export type SystemFilter = { readonly stage?: Stage; readonly service?: string; readonly after?: CaseId };

const aPage = 100;
const columns = [
  'id',
  'number',
  'service',
  'service_name',
  'service_version',
  'applicant',
  'stage',
  'received_at',
  'decided_on',
  'state',
] as const;

type Row = Pick<Tables['cases.case'], (typeof columns)[number]>;

/** A page of the cases that this system may know of; ids sort in the order in which cases came in. */
export async function listForSystem(tx: Tx, { stage, service, after }: SystemFilter, at: string): Promise<SystemCases> {
  let query = tables<Tables>(tx).selectFrom('cases.case').select(columns).orderBy('id').limit(aPage);
  if (stage !== undefined) query = query.where('stage', '=', stage);
  if (service !== undefined) query = query.where('service', '=', service);
  if (after !== undefined) query = query.where('id', '>', after);
  const rows = await query.execute();
  const last = rows.length === aPage ? rows.at(-1) : undefined;
  return { cases: rows.map((row) => caseOf(row, at)), ...(last === undefined ? {} : { next: last.id }) };
}

/** A case as this system may know it; undefined where there is none for it. */
export async function readForSystem(tx: Tx, id: CaseId, at: string): Promise<SystemCase | undefined> {
  const row = await tables<Tables>(tx).selectFrom('cases.case').select(columns).where('id', '=', id).executeTakeFirst();
  return row && caseOf(row, at);
}

function caseOf({ id, number, service, stage, state, ...row }: Row, at: string): SystemCase {
  return {
    id,
    number,
    service,
    serviceName: row.service_name,
    version: row.service_version,
    applicant: partyFrom(row.applicant).kind,
    stage,
    receivedAt: row.received_at,
    clocks: clocksOf(state, dayOf(at)),
    ...(row.decided_on === null ? {} : { decidedOn: row.decided_on }),
    licences: 'issued' in state ? state.issued.map(({ licence, identifier }) => ({ id: licence, identifier })) : [],
  };
}
