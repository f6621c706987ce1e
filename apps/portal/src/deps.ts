import type { Look } from '@tongban/access/contract';
import type { Hall } from '@tongban/administration/contract';
import type { CasesForApplicants } from '@tongban/cases/contract';
import type { LifeEvent, PublishedChange, ServiceSummary, ServiceVersion, Theme } from '@tongban/catalogue/contract';
import type { CounterForPortal } from '@tongban/counter/contract';
import type { FeedbackForPortal } from '@tongban/feedback/contract';
import type {
  City,
  ClaimMailbox,
  ConfirmMailbox,
  Department,
  IdentityClaim,
  MailboxView,
  MustChoose,
  PartySwitch,
  PasswordChange,
  PasswordRefusal,
  PersonalData,
  Recovery,
  Registration,
  SessionView,
  SignedIn,
  SignIn,
} from '@tongban/identity/contract';
import type { EachLanguage, Language } from '@tongban/kernel';

import type { LicenceView, Verification } from '@tongban/licences/contract';
import type { NoticeAccount } from '@tongban/notices/contract';
import type { Actor, CaughtMail, Clock, Party, PersonId } from '@tongban/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

type Person = Extract<Actor, { kind: 'person' }>;

/** All that the portal asks of the rooms; the server hands it over. */
export type PortalDeps = {
  readonly clock: Clock;
  /** Where people reach this portal, without a slash at the end: it stands in QR codes. */
  readonly publicUrl: string;
  readonly identity: {
    readonly city: (language: Language) => Promise<City>;
    readonly departments: (language: Language) => Promise<readonly Department[]>;
    readonly signedIn: (request: FastifyRequest) => Promise<SignedIn | undefined>;
    /** Ends the session that the request comes with. */
    readonly signIn: (request: FastifyRequest, identifier: string, password: string) => Promise<SignIn | MustChoose>;
    readonly signOut: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
    readonly setSession: (reply: FastifyReply, token: string) => void;
    readonly switchParty: (request: FastifyRequest, party: Party) => Promise<PartySwitch>;
  };
  /** Open halls with their open counters. */
  readonly halls: (language: Language) => Promise<readonly Hall[]>;
  /** What a person sets of the own account. */
  readonly account: {
    /** Whether it is the person's password; undefined where it is. */
    readonly passwordAgain: (
      request: FastifyRequest,
      person: PersonId,
      password: string,
    ) => Promise<'missing' | PasswordRefusal | undefined>;
    readonly mailbox: (person: PersonId) => Promise<MailboxView>;
    readonly claimMailbox: (person: PersonId, address: string, language: Language) => Promise<ClaimMailbox>;
    readonly confirmMailbox: (person: PersonId, code: string) => Promise<ConfirmMailbox>;
    readonly removeMailbox: (person: PersonId) => Promise<boolean>;
    readonly changePassword: (request: FastifyRequest, person: PersonId, current: string, next: string) => Promise<PasswordChange>;
    readonly sessions: (request: FastifyRequest, person: PersonId) => Promise<readonly SessionView[]>;
    readonly endSession: (person: PersonId, session: string) => Promise<void>;
    readonly endOtherSessions: (request: FastifyRequest, person: PersonId) => Promise<void>;
    /** False where this network asks too often; else the same whether or not there is such an account. */
    readonly askRecovery: (request: FastifyRequest, identifier: string) => Promise<boolean>;
    /** All that is held of the account itself; the person's own copy alone asks for it. */
    readonly personalData: (person: PersonId) => Promise<PersonalData>;
    /** Characters that a password has at least. */
    readonly shortestPassword: () => Promise<number>;
    /** Undefined where nobody can register online. */
    readonly register: ((request: FastifyRequest, claim: IdentityClaim, password: string) => Promise<Registration>) | undefined;
    readonly isRecoveryGood: (token: string) => Promise<boolean>;
    readonly recover: (request: FastifyRequest, token: string, password: string) => Promise<Recovery>;
  };
  /** Whether the city sends mail. */
  readonly sendsMail: boolean;
  /** In a demonstration somebody to register as. */
  readonly demoResident?: IdentityClaim | undefined;
  /** Mails of a demonstration, the newest first; undefined where mail really leaves. */
  readonly demoMails?: (() => readonly CaughtMail[]) | undefined;
  readonly catalogue: {
    readonly themes: (language: Language) => Promise<readonly { readonly theme: Theme; readonly services: readonly ServiceSummary[] }[]>;
    readonly lifeEvents: (language: Language) => Promise<readonly LifeEvent[]>;
    readonly changes: (language: Language) => Promise<readonly PublishedChange[]>;
    readonly popular: (language: Language) => Promise<readonly ServiceSummary[]>;
    readonly all: (language: Language) => Promise<readonly ServiceSummary[]>;
    readonly search: (query: string, language: Language) => Promise<readonly ServiceSummary[]>;
    readonly service: (id: string, language: Language) => Promise<ServiceVersion | undefined>;
  };
  readonly cases: EachLanguage<CasesForApplicants>;
  readonly counter: CounterForPortal;
  readonly feedback: FeedbackForPortal;
  readonly licences: {
    readonly vault: (actor: Actor, language: Language) => Promise<readonly LicenceView[]>;
    readonly licenceOf: (actor: Actor, id: string, language: Language) => Promise<LicenceView | undefined>;
    readonly pdfOf: (actor: Actor, id: string) => Promise<Uint8Array | undefined>;
    readonly verifyByCode: (code: string, language: Language) => Promise<Verification>;
    readonly verifyByIdentifier: (identifier: string, language: Language) => Promise<Verification>;
    readonly verifyFile: (bytes: Uint8Array, language: Language) => Promise<Verification>;
  };
  readonly notices: NoticeAccount;
  readonly access: {
    readonly looksAt: (actor: Actor, language: Language) => Promise<readonly Look[]>;
    readonly allLooksAt: (actor: Person, language: Language) => Promise<readonly Look[]>;
    readonly recordCopy: (actor: Person) => Promise<void>;
    readonly copiesOf: (actor: Person) => Promise<readonly string[]>;
    readonly countLooks: (actor: Actor, caseId: string) => Promise<number>;
  };
};
