import type { CaseId } from '@tongban/cases/contract';
import type { Level, Reason } from './contract.ts';

export type Tables = {
  'feedback.rating': {
    id: string;
    case_id: CaseId;
    party: string;
    service: string;
    level: Level;
    reasons: Reason[];
    said: string | null;
    at: string;
  };
};
