import type { Language } from '@tongban/kernel';
import type { Assurance, PersonId } from '@tongban/platform';
import type { PasswordFault } from '../domain/password-rule.ts';

export type PasswordRefusal = 'wrong-credentials' | 'locked-out';

/** What the account shows of where mail goes: the address masked, and one that waits for its code. */
export type MailboxView = { readonly address?: string; readonly language?: Language; readonly claimed?: string };

/** Whether a code was sent to the address. */
export type ClaimMailbox = { readonly sent: true } | { readonly sent: false; readonly refusal: 'address-wrong' | 'too-often' };

/** Whether the code was the one that was sent; over: too late, too often, or none was sent. */
export type ConfirmMailbox = { readonly confirmed: true } | { readonly confirmed: false; readonly refusal: 'code-wrong' | 'code-over' };

/** Where a person wants mail, and in which language. */
export type Mailbox = { readonly person: PersonId; readonly address: string; readonly language: Language };

/** The context with which this room seals what a mail is to say. */
export function mailContext(id: string): string {
  return `identity.mail:${id}`;
}

/** What goes into a mail that is sealed with `mailContext`. */
export type MailboxCode = { readonly address: string; readonly language: Language; readonly code: string };

/** Event: a person gave an address. It becomes theirs when the code comes back. */
export type MailboxClaimed = {
  readonly type: 'mailbox-claimed';
  readonly id: string;
  readonly person: PersonId;
  /** `MailboxCode` as JSON. */
  readonly sealed: string;
  readonly expiresAt: string;
};

/** What goes into the mail that lets its reader set another password. */
export type RecoveryToken = { readonly address: string; readonly language: Language; readonly token: string };

/** Event: somebody forgot the password of an account with a proven mailbox. */
export type RecoveryBegun = {
  readonly type: 'recovery-begun';
  readonly id: string;
  readonly person: PersonId;
  /** `RecoveryToken` as JSON, sealed with `mailContext`. */
  readonly sealed: string;
  readonly expiresAt: string;
};

export type { PasswordFault } from '../domain/password-rule.ts';

/** Whether the password is another now; the other sessions of the person have ended. */
export type PasswordChange = { readonly changed: true } | { readonly changed: false; readonly refusal: PasswordRefusal | PasswordFault };

/** Whether the link was good and the password is another now; over: too late, used, or never sent. */
export type Recovery = { readonly recovered: true } | { readonly recovered: false; readonly refusal: 'link-over' | PasswordFault };

/** Four facts that one person knows together: citizen ID and two of what the registers have besides. */
export type IdentityClaim = {
  readonly name: string;
  readonly citizenId: string;
  readonly phone: string;
  /** Number of the social-security card. */
  readonly socialSecurity: string;
};

export type RegistrationRefusal =
  | PasswordFault
  /** This city asks no register online. */
  | 'not-online'
  /** The facts are not one person's; which of them differs is not told. */
  | 'identity-differs'
  | 'too-often'
  /** Told only to whoever proved to be that person. */
  | 'has-account'
  | 'phone-taken';

/** Whether an account was opened; the token of its first session goes into the cookie. */
export type Registration =
  | { readonly registered: true; readonly token: string }
  | { readonly registered: false; readonly refusal: RegistrationRefusal };

/** A session as its owner recognises it. */
export type SessionView = {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  /** Chrome · Android; empty where the browser did not say. */
  readonly device: string;
  readonly network: string;
  /** The one that asks. */
  readonly current: boolean;
};

/** All that this room holds on a person, in the clear: for their own copy of it (个人信息保护法 art. 45). */
export type PersonalData = {
  readonly name: string;
  readonly citizenId: string;
  readonly phone: string;
  readonly assurance: Assurance;
  readonly createdAt: string;
  readonly mailbox?: { readonly address: string; readonly language: Language };
  readonly mandates: readonly {
    readonly organisation: string;
    readonly capacity: 'legal-representative' | 'operator' | 'agent';
    readonly services?: readonly string[];
    readonly acceptedAt?: string;
    readonly revokedAt?: string;
    readonly expiresAt?: string;
  }[];
  readonly sessions: readonly {
    readonly createdAt: string;
    readonly lastSeenAt: string;
    readonly device: string;
    readonly network: string;
  }[];
};

/** Event: something changed about an account that its owner must hear of, in case it was not them. */
export type AccountChanged = {
  readonly type:
    | 'account-opened'
    /** Somebody who knew all four facts wanted to open one that is there already. */
    | 'account-asked-for'
    | 'account-opened-at-counter'
    | 'password-given-at-counter'
    | 'mailbox-verified'
    | 'mailbox-removed'
    | 'password-changed'
    | 'account-recovered';
  readonly id: string;
  readonly person: PersonId;
  readonly at: string;
};
