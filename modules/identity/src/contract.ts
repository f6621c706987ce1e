import type { Actor, Assurance, DepartmentId, Grant, OfficialId, OrganisationId, Party, PersonId } from '@tongban/platform';

/** An authority or office of the city. */
export type Department = {
  readonly id: DepartmentId;
  /** 云州市市场监督管理局 */
  readonly name: string;
  /** 市场监管局 */
  readonly short: string;
  readonly uscc: string;
  /** Digit of GB/T 39554.1: 1 national … 3 city … 6 village. */
  readonly level: number;
  readonly phone: string;
  readonly address: string;
  /** Whether it runs the hall where anything can be handed in. */
  readonly hall: boolean;
};

/** The installation: whose portal this is. */
export type City = {
  readonly name: string;
  readonly region: string;
  /** Who answers for the portal, shown in its foot. */
  readonly host: string;
  /** Who decides on a request for review of a decision (行政复议法 art. 24): the people's government of the city. */
  readonly reviewBody: string;
  readonly court: string;
  readonly hall: { readonly name: string; readonly address: string; readonly hours: string };
  readonly enquiry: string;
};

/** Who is signed in at the portal, and for whom they act at the moment. */
export type SignedIn = {
  readonly session: string;
  readonly actor: Extract<Actor, { kind: 'person' }>;
  /** Full name; screens mask it. */
  readonly name: string;
  readonly partyName: string;
  /** Every party this person may act for: themself, and organisations by mandate. */
  readonly parties: readonly { readonly party: Party; readonly name: string; readonly capacity: 'self' | 'legal-representative' | 'operator' | 'agent' }[];
};

export type Official = {
  readonly id: OfficialId;
  readonly name: string;
  /** 综合窗口 · 3号, or the post held */
  readonly post: string;
  readonly grants: readonly Grant[];
  readonly departments: readonly DepartmentId[];
};

export type SignInRefusal = 'wrong-credentials' | 'locked-out';

/** What the account states about a party, one value for each data element, such as `person.name`. */
export type PartyElements = { readonly [element: string]: { readonly value: string; readonly source: string } };

/** Command for the outbox: an organisation comes into being by registration; its credit code is given here. */
export type RegisterOrganisation = {
  readonly type: 'register-organisation';
  /** Who ordered it, so that doing it twice does it once; comes back in the event. */
  readonly request: string;
  /** Sealed `{ name, kind: 'individual-business', address, operator: PersonId }`: names do not travel open. */
  readonly sealed: string;
};

/** Event: the organisation exists and its operator may act for it. */
export type OrganisationRegistered = {
  readonly type: 'organisation-registered';
  readonly request: string;
  readonly organisation: OrganisationId;
  readonly uscc: string;
};

export type { Assurance, PersonId };
