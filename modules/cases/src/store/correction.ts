import { type Sealer, type Tx, tables } from '@tongban/platform';
import type { CaseId, CorrectionItem } from '../contract.ts';
import type { Application } from '../service/application.ts';
import type { Tables } from '../tables.ts';
import { openDocuments } from './document.ts';

/** What the one notice says, as its sealed document keeps it. */
export type CorrectionNotice = { readonly items: readonly CorrectionItem[] };

export type AskedCorrection = {
  readonly number: string;
  readonly service: string;
  readonly serviceName: string;
  readonly version: number;
  readonly askedAt: string;
  readonly targets: readonly string[];
  readonly items: readonly CorrectionItem[];
  readonly application: Application;
};

/** The correction that the applicant of this case has to answer now; undefined where there is none for this actor. */
export async function readCorrection(tx: Tx, sealer: Sealer, id: CaseId): Promise<AskedCorrection | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('cases.case')
    .innerJoin('cases.event', 'cases.event.case_id', 'cases.case.id')
    .select(['number', 'service', 'service_name as serviceName', 'state', 'cases.event.event'])
    .where('cases.case.id', '=', id)
    .where('cases.event.type', '=', 'correction-requested')
    .executeTakeFirst();
  if (row?.state.status !== 'correcting') return undefined;
  const { number, service, serviceName, state, event } = row;
  const documents = await openDocuments(tx, sealer, id, ['application', 'correction']);
  // The edge: sealed by this room.
  const notice = documents.get(event.documents[0]?.id ?? '') as CorrectionNotice;
  const application = documents.get(state.application.id) as Application;
  const { targets, version } = state;
  return { number, service, serviceName, version, askedAt: event.at, targets, items: notice.items, application };
}
