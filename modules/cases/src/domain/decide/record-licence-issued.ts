import { type Decision, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { By, CaseEvent } from '../event.ts';
import { lawFor } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';

export type RecordLicenceIssued = {
  readonly type: 'record-licence-issued';
  readonly at: string;
  readonly request: string;
  readonly licence: string;
  readonly identifier: string;
};

const by: By = { kind: 'system', id: 'licences' };

/**
 * A licence that the grant ordered stands in the vault; with the last of them the case is delivered (行政许可法 art. 44).
 * Refused for one that is recorded already, where nothing was granted, and where the organisation to hold it does not exist yet.
 */
export function recordLicenceIssued(state: Case, command: RecordLicenceIssued): Decision<CaseEvent, CaseRefusal> {
  const { at, request, licence, identifier } = command;
  if (state.status === 'absent') return refused('case-unknown');
  if (state.status !== 'granted' && state.status !== 'delivered') return refused('not-granted');
  if (state.status === 'delivered' || state.issued.some((one) => one.request === request)) return refused('already-recorded');
  if (state.plan.founds && state.organisation === undefined) return refused('organisation-missing');
  const law = lawFor(state.plan, '44');
  const issued: CaseEvent = { type: 'licence-issued', at, by, law, documents: [], request, licence, identifier };
  if (state.issued.length + 1 < state.licences) return decided(issued);
  return decided<CaseEvent>(issued, { type: 'case-delivered', at, by, law, documents: [], licences: state.licences });
}
