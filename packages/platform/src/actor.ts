import type { Brand } from '@tongban/kernel';

export type PersonId = Brand<'PersonId'>;
export type OrganisationId = Brand<'OrganisationId'>;
export type OfficialId = Brand<'OfficialId'>;
/** The short name of a department, such as `market`; set by the city. */
export type DepartmentId = Brand<'DepartmentId'>;

/** Whoever can apply for a service and hold a licence: a natural person or an organisation. */
export type Party = { readonly kind: 'person'; readonly id: PersonId } | { readonly kind: 'organisation'; readonly id: OrganisationId };

/** Identity assurance: 1 phone, 2 verified identity data, 3 present in person or certificate. */
export type Assurance = 1 | 2 | 3;

export type Role = 'clerk' | 'registrar' | 'handler' | 'examiner' | 'approver' | 'supervisor' | 'administrator';

/** A role that an official holds in one department. */
export type Grant = {
  readonly role: Role;
  readonly department: DepartmentId;
  /** Whose it is, where the official only stands in for a colleague. */
  readonly deputyFor?: OfficialId;
};

export type SystemId = Brand<'SystemId'>;

/**
 * What another system may do with its key: read the cases of its department without anybody's answers, read answers for a purpose that is
 * put on record, read the licences its department issued, keep its own webhooks.
 */
export const scopes = ['cases:read', 'cases:answers', 'licences:read', 'webhooks:manage'] as const;
export type Scope = (typeof scopes)[number];

/** On whose behalf a transaction runs. Row-level security sees it as `app.actor`. */
export type Actor =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'person';
      readonly id: PersonId;
      readonly party: Party;
      readonly assurance: Assurance;
      /** The services that the mandate is limited to; left out: all of them, as for oneself. */
      readonly services?: readonly string[];
    }
  | { readonly kind: 'official'; readonly id: OfficialId; readonly name: string; readonly grants: readonly Grant[] }
  /** Another system that calls with a key. */
  | {
      readonly kind: 'system-key';
      readonly id: SystemId;
      readonly name: string;
      readonly department: DepartmentId;
      readonly scopes: readonly Scope[];
    }
  /** The platform itself. */
  | { readonly kind: 'system'; readonly name: string };
