import { dayOf } from '@tongban/kernel';
import { type Tx, tables } from '@tongban/platform';
import type { CaseId, Stage, SystemCase, SystemCases } from '../contract.ts';
import type { CasesDependencies } from '../dependencies.ts';
import { partyFrom } from '../party.ts';
import { readWarnDays } from '../settings.ts';
import type { Tables } from '../tables.ts';
import { clocksOf } from '../views/clocks.ts';

export type SystemFilter = { readonly stage?: Stage; readonly service?: string; readonly after?: CaseId };

type Tools = Pick<CasesDependencies, 'readSetting'>;

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
export async function listForSystem(
  tx: Tx,
  { readSetting }: Tools,
  { stage, service, after }: SystemFilter,
  at: string,
): Promise<SystemCases> {
  let query = tables<Tables>(tx).selectFrom('cases.case').select(columns).orderBy('id').limit(aPage);
  if (stage !== undefined) query = query.where('stage', '=', stage);
  if (service !== undefined) query = query.where('service', '=', service);
  if (after !== undefined) query = query.where('id', '>', after);
  const rows = await query.execute();
  const last = rows.length === aPage ? rows.at(-1) : undefined;
  const now = { today: dayOf(at), warnDays: await readWarnDays(tx, readSetting) };
  return { cases: rows.map((row) => caseOf(row, now)), ...(last === undefined ? {} : { next: last.id }) };
}

/** A case as this system may know it; undefined where there is none for it. */
export async function readForSystem(tx: Tx, { readSetting }: Tools, id: CaseId, at: string): Promise<SystemCase | undefined> {
  const row = await tables<Tables>(tx).selectFrom('cases.case').select(columns).where('id', '=', id).executeTakeFirst();
  return row && caseOf(row, { today: dayOf(at), warnDays: await readWarnDays(tx, readSetting) });
}

function caseOf({ id, number, service, stage, state, ...row }: Row, now: Parameters<typeof clocksOf>[1]): SystemCase {
  return {
    id,
    number,
    service,
    serviceName: row.service_name,
    version: row.service_version,
    applicant: partyFrom(row.applicant).kind,
    stage,
    receivedAt: row.received_at,
    clocks: clocksOf(state, now),
    ...(row.decided_on === null ? {} : { decidedOn: row.decided_on }),
    licences: 'issued' in state ? state.issued.map(({ licence, identifier }) => ({ id: licence, identifier })) : [],
  };
}
