import type { Actor, OfficialId, PersonId, SystemId } from '@tongban/platform';
import type { RecordLook } from './contract.ts';

export type Tables = {
  'access.refusal': {
    id: string;
    at: string;
    actor_kind: Exclude<Actor['kind'], 'nobody'>;
    actor: string;
    route: string;
    reason: string;
    object: string | null;
  };
  'access.copy': { id: string; person: PersonId; at: string };
  'access.look': {
    id: string;
    at: string;
    subject: string;
    official: OfficialId | SystemId;
    official_name: string;
    department: string;
    purpose: RecordLook['purpose'];
    seen: string;
    case_id: string | null;
    case_number: string | null;
    service: string | null;
    reason: string | null;
  };
};
