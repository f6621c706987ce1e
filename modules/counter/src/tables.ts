import type { CaseId, DraftId } from '@tongban/cases/contract';
import type { OfficialId, PersonId } from '@tongban/platform';
import type { ConfirmedOn, CounterApplicationId, VisitId } from './contract.ts';

export type Tables = {
  'counter.visit': {
    id: VisitId;
    official: OfficialId;
    person: PersonId;
    opened_at: string;
    expires_at: string;
    ended_at: string | null;
    password_code_hash: string | null;
    password_code_until: string | null;
    password_given_at: string | null;
    scans: number;
  };
  'counter.application': {
    id: CounterApplicationId;
    visit: VisitId;
    party_kind: 'person' | 'organisation';
    party: string;
    service: string;
    draft: DraftId;
    originals: string[];
    code_hash: string | null;
    code_until: string | null;
    confirmed_on: ConfirmedOn | null;
    confirmed_at: string | null;
    confirmed_what: string | null;
    signed_form: string | null;
    case_id: CaseId | null;
    opened_at: string;
  };
  'counter.scan': { file: string; look_at: string };
};
