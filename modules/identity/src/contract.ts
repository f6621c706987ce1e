import type { EachLanguage } from '@tongban/kernel';
import type { Actor, Assurance, DepartmentId, Grant, OfficialId, OrganisationId, Party, PersonId } from '@tongban/platform';
import type { PasswordRefusal } from './contract/account.ts';
import type { RoleGiven } from './contract/administration.ts';

export { cityIn, departmentIn } from './domain/in-language.ts';

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
  /**
   * Who reviews what it decided: the people's government it belongs to, of a government the next one up (行政复议法 art. 24); of what is
   * led from above, such as tax or customs, the same authority one level up (art. 27).
   */
  readonly reviewBody: string;
  /** Which court hears a suit against it: the basic one of its place; against a government of county level or above the intermediate one (行政诉讼法 arts. 14, 15, 18). */
  readonly court: string;
  /** The same in English; left out: it is called by its Chinese name. */
  readonly nameEn?: string;
  readonly shortEn?: string;
  readonly addressEn?: string;
  readonly reviewBodyEn?: string;
  readonly courtEn?: string;
  /** Left out: by law. */
  readonly kind?: DepartmentKind;
  /** The department it belongs to. */
  readonly parent?: DepartmentId;
  /** Where it acts, GB/T 2260; left out: in the whole city. */
  readonly region?: string;
  /** ISO 8601; it takes on nothing new. */
  readonly closedAt?: string;
};

/** 法定机关, 授权组织, 受委托组织, 其他 (GB/T 39554.2) */
export type DepartmentKind = 'statutory' | 'authorised' | 'entrusted' | 'other';

/** The installation: whose portal this is. */
export type City = {
  readonly name: string;
  readonly region: string;
  /** Who answers for the portal, shown in its foot. */
  readonly host: string;
  readonly hall: {
    readonly name: string;
    readonly address: string;
    readonly hours: string;
    readonly nameEn?: string;
    readonly addressEn?: string;
    readonly hoursEn?: string;
  };
  readonly enquiry: string;
  readonly nameEn?: string;
  readonly hostEn?: string;
};

/** Who is signed in at the portal, and for whom they act at the moment. */
export type SignedIn = {
  readonly session: string;
  readonly actor: Extract<Actor, { kind: 'person' }>;
  /** Full name; screens mask it. */
  readonly name: string;
  readonly partyName: string;
  /** Every party this person may act for: themself, and organisations by mandate. */
  readonly parties: readonly {
    readonly party: Party;
    readonly name: string;
    readonly capacity: 'self' | 'legal-representative' | 'operator' | 'agent';
    /** The services that the mandate is limited to; left out: all of them. */
    readonly services?: readonly string[];
  }[];
};

export type Official = {
  readonly id: OfficialId;
  readonly name: string;
  /** 综合窗口 · 3号, or the post held */
  readonly post: string;
  readonly postEn?: string;
  readonly grants: readonly Grant[];
  readonly departments: readonly DepartmentId[];
};

/** `suspended`: an official, by an administrator. */
export type SignInRefusal = PasswordRefusal | 'suspended';

/** Where somebody who signs in comes from, and the session that the new one takes the place of. */
export type Arrival = {
  readonly network: string;
  /** What the browser calls itself. */
  readonly agent?: string | undefined;
  readonly replaces?: string | undefined;
};

/** The token goes into the session cookie and is kept nowhere in the open. */
export type SignIn = { readonly signedIn: true; readonly token: string } | { readonly signedIn: false; readonly refusal: SignInRefusal };

/** The right password, which somebody else made up: it opens nothing, but with this token, as by a mailed link, another one is set. */
export type MustChoose = { readonly signedIn: false; readonly refusal: 'initial-password'; readonly token: string };

export type SwitchRefusal = 'not-signed-in' | 'no-mandate';

/** Whether the person now acts for the party asked for. */
export type PartySwitch =
  | { readonly switched: true; readonly party: Party }
  | { readonly switched: false; readonly refusal: SwitchRefusal };

/** 个体工商户, 企业, 事业单位 */
export type OrganisationKind = 'individual-business' | 'company' | 'institution';

/** Somebody who stands at a counter, as the identity paper says that an official has looked at. */
export type PersonPresent = { readonly citizenId: string; readonly name: string; readonly phone?: string };

export type AttendanceRefusal = 'citizen-id-invalid' | 'name-missing' | 'name-differs' | 'phone-missing' | 'phone-invalid' | 'phone-taken';

/** Who was found or added, and for whom they may act. */
export type Attendance =
  | { readonly attended: true; readonly person: PersonId; readonly name: string; readonly parties: SignedIn['parties'] }
  | { readonly attended: false; readonly refusal: AttendanceRefusal; readonly field: keyof PersonPresent; readonly reason?: EachLanguage };

/** Someone who comes to have an account; without a password they cannot sign in. */
export type PersonToAdd = {
  readonly name: string;
  readonly citizenId: string;
  readonly phone: string;
  readonly assurance: Assurance;
  readonly password?: string;
};

/** An official with every role held, as the administration enters it. */
export type OfficialToAdd = {
  readonly staffNumber: string;
  readonly name: string;
  readonly post: string;
  readonly postEn?: string;
  readonly grants: readonly RoleGiven[];
  readonly password?: string;
  /** Somebody else made the password up: no role counts until it is changed. */
  readonly initialPassword?: true;
};

/** An organisation that the register has already. */
export type OrganisationToAdd = {
  readonly name: string;
  readonly uscc: string;
  readonly kind: OrganisationKind;
  readonly address: string;
  readonly responsible: PersonId;
};

/** What a person may do for an organisation; services left out: all. It counts as accepted at the moment it is added. */
export type MandateToAdd = {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly capacity: 'legal-representative' | 'operator' | 'agent';
  readonly services?: readonly string[];
  readonly expiresAt?: string;
};

/** What the account states about a party, one value for each data element, such as `person.name`. */
export type PartyElements = { readonly [element: string]: { readonly value: string; readonly source: string } };

/** Command for the outbox: an organisation comes into being by registration; its credit code is given here. */
export type RegisterOrganisation = {
  readonly type: 'register-organisation';
  /** Who ordered it, so that doing it twice does it once; comes back in the event. */
  readonly request: string;
  /** `OrganisationToRegister` as JSON, sealed with `registrationContext(request)`: names do not travel open. */
  readonly sealed: string;
};

export type OrganisationToRegister = {
  readonly name: string;
  readonly kind: 'individual-business';
  readonly address: string;
  readonly operator: PersonId;
};

/** The context with which whoever orders a registration seals it. */
export function registrationContext(request: string): string {
  return `identity.register-organisation:${request}`;
}

/** Event: the organisation exists and its operator may act for it. */
export type OrganisationRegistered = {
  readonly type: 'organisation-registered';
  readonly request: string;
  readonly organisation: OrganisationId;
  readonly uscc: string;
};

export * from './contract/account.ts';
export type { Deputy, OfficialKept, RoleGiven, ToConfirm } from './contract/administration.ts';
export type { Assurance, PersonId };
