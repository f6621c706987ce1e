import { type Decision, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { CaseEvent } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';

export type RecordOrganisationRegistered = {
  readonly type: 'record-organisation-registered';
  readonly at: string;
  readonly organisation: string;
};

/**
 * The organisation that the grant brings about exists, and can hold its licence (市场主体登记管理条例 art. 21).
 * Refused a second time, and where nothing that founds one was granted.
 */
export function recordOrganisationRegistered(state: Case, command: RecordOrganisationRegistered): Decision<CaseEvent, CaseRefusal> {
  const { at, organisation } = command;
  if (state.status === 'absent') return refused('case-unknown');
  if (state.status !== 'granted' && state.status !== 'delivered') return refused('not-granted');
  if (!state.plan.founds) return refused('not-granted');
  if (state.organisation !== undefined) return refused('already-recorded');
  const by = { kind: 'system', id: 'identity' } as const;
  return decided({ type: 'organisation-registered', at, by, law: '市场主体登记管理条例 art. 21', documents: [], organisation });
}
