import type { Day, Language } from '@tongban/kernel';
import type { Assurance, DepartmentId, OfficialId, OrganisationId, PersonId, Role } from '@tongban/platform';
import type { DepartmentKind, OrganisationKind } from './contract.ts';
import type { Capacity } from './domain/mandate.ts';
import type { OwnerKind } from './lifetime.ts';

export type Tables = {
  'identity.city': {
    one: boolean;
    name: string;
    region: string;
    host: string;
    enquiry: string;
    name_en: string | null;
    host_en: string | null;
  };
  'identity.department': {
    id: DepartmentId;
    position: number;
    name: string;
    short: string;
    uscc: string;
    level: number;
    phone: string;
    address: string;
    hall: boolean;
    review_body: string;
    court: string;
    name_en: string | null;
    kind: DepartmentKind;
    parent: DepartmentId | null;
    region: string | null;
    closed_at: string | null;
    kept: boolean;
    short_en: string | null;
    address_en: string | null;
    review_body_en: string | null;
    court_en: string | null;
  };
  'identity.person': {
    id: PersonId;
    name_sealed: string;
    citizen_id_sealed: string;
    citizen_id_hash: string;
    phone_sealed: string;
    phone_hash: string;
    assurance: Assurance;
    created_at: string;
  };
  'identity.organisation': {
    id: OrganisationId;
    name: string;
    uscc: string;
    kind: OrganisationKind;
    address: string;
    responsible: PersonId;
    request: string | null;
    created_at: string;
  };
  'identity.counter': { name: string; value: number };
  'identity.mandate': {
    id: string;
    person: PersonId;
    organisation: OrganisationId;
    capacity: Capacity;
    services: string[] | null;
    expires_at: string | null;
    accepted_at: string | null;
    revoked_at: string | null;
    created_at: string;
  };
  'identity.mailbox': { person: PersonId; address_sealed: string; language: Language; verified_at: string };
  'identity.mailbox_claim': {
    person: PersonId;
    address_sealed: string;
    language: Language;
    code_hash: string;
    tries: number;
    expires_at: string;
  };
  'identity.official': {
    id: OfficialId;
    staff_number: string;
    name: string;
    post: string;
    post_en: string | null;
    initial_password: boolean;
    password_made_at: string | null;
    administered: boolean;
    suspended_at: string | null;
    kept: boolean;
    created_at: string;
  };
  'identity.grant': { official: OfficialId; department: DepartmentId; role: Role; region: string | null };
  'identity.deputy': {
    id: string;
    official: OfficialId;
    deputy: OfficialId;
    from_day: Day;
    to_day: Day;
    ended_at: string | null;
    created_at: string;
  };
  'identity.confirmation': {
    id: string;
    kind: 'role' | 'deputy';
    official: OfficialId;
    department: DepartmentId | null;
    role: Role | null;
    region: string | null;
    stands_for: OfficialId | null;
    from_day: Day | null;
    to_day: Day | null;
    asked_by: OfficialId;
    asked_at: string;
    decided_by: OfficialId | null;
    decided_at: string | null;
    confirmed: boolean | null;
  };
  'identity.account': {
    id: string;
    owner_kind: OwnerKind;
    owner: string;
    credential: string;
    initial_until: string | null;
    created_at: string;
  };
  'identity.attempt': { subject: string; failures: number; until: string };
  'identity.recovery': {
    id: string;
    token_hash: string;
    person: PersonId;
    created_at: string;
    expires_at: string;
    used_at: string | null;
  };
  'identity.session': {
    id: string;
    token_hash: string;
    owner_kind: OwnerKind;
    owner: string;
    organisation: OrganisationId | null;
    origin: string | null;
    created_at: string;
    last_seen_at: string;
    expires_at: string;
    ended_at: string | null;
  };
};
