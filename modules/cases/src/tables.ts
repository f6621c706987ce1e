import type { Day } from '@tongban/kernel';
import type { PersonId } from '@tongban/platform';
import type { CaseId, DraftId, LetterKind, Stage } from './contract.ts';
import type { PresentCase } from './domain/case.ts';
import type { CaseEvent } from './domain/event.ts';
import type { CaseRefusal } from './domain/refusal.ts';

export type DocumentKind = 'application' | 'receipt' | 'correction' | 'rejection' | 'opinion' | 'decision';

export type TimerPurpose = 'accept-by-silence';

export type Tables = {
  'cases.case': {
    id: CaseId;
    number: string;
    applicant: string;
    party: string;
    service: string;
    service_name: string;
    service_version: number;
    departments: string[];
    query_hash: string;
    received_at: string;
    stage: Stage;
    waiting_for: string[];
    due: Day | null;
    promised: Day | null;
    decided_on: Day | null;
    state: PresentCase;
    version: number;
    head: string;
  };
  'cases.event': {
    case_id: CaseId;
    position: number;
    type: CaseEvent['type'];
    at: string;
    event: CaseEvent;
    prev: string;
    hash: string;
  };
  'cases.document': {
    id: string;
    case_id: CaseId;
    kind: DocumentKind;
    version: number;
    at: string;
    sealed: string;
    sha256: string;
    files: string[];
  };
  'cases.draft': {
    id: DraftId;
    kind: 'application' | 'correction';
    applicant: string;
    service: string;
    case_id: CaseId | null;
    status: 'open' | 'handed-in';
    sealed: string;
    files: string[];
    updated_at: string;
    expires_at: string;
  };
  'cases.letter': { case_id: CaseId; position: number; kind: LetterKind; file: string; code: string; signed_at: string };
  'cases.upload': { file: string; person: PersonId; bytes: number; at: string; look_at: string };
  'cases.told': { case_id: CaseId; position: number; notice: string; at: string };
  'cases.timer': { id: string; case_id: CaseId; what: TimerPurpose; fires_at: string; fired_at: string | null };
  'cases.command': { key: string; actor: string; outcome: { readonly refusal?: CaseRefusal }; at: string };
};
