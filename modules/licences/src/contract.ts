import type { Brand, Day } from '@tongban/kernel';
import type { Party, SharedLimit } from '@tongban/platform';

export type LicenceId = Brand<'LicenceId'>;

/** One thing that a licence states. The element lets the next form fill it in. */
export type LicenceField = {
  readonly element: string;
  readonly label: string;
  readonly value: string;
  readonly text: string;
  readonly personal?: boolean;
};

/** Command for the outbox: issue this licence. Doing it twice issues once. */
export type IssueLicence = {
  readonly type: 'issue-licence';
  /** Who ordered it (a case's id, with a suffix where one case issues several). */
  readonly request: string;
  /** Sealed `LicenceOrder`: what it states does not travel open. */
  readonly sealed: string;
};

/** What `IssueLicence.sealed` is sealed for, so that one order cannot stand in another's place. */
export const orderContext = (request: string): string => `licences.order:${request}`;

export type LicenceOrder = {
  readonly kind: {
    /** food-business-licence */
    readonly id: string;
    readonly name: string;
    /** Kind code of GB/T 36904: credit code of the authority that defined the kind, and three digits. */
    readonly code: string;
    /** `JY{form}{region}{serial:6}{check:11-10}`; or `{uscc}` where the number is the credit code of the organisation. */
    readonly number: string;
  };
  readonly holder: Party;
  readonly holderName: string;
  readonly issuer: { readonly department: string; readonly name: string; readonly uscc: string };
  readonly decidedOn: Day;
  readonly validFrom: Day;
  /** Last day of validity; absent where it does not end. */
  readonly validTo?: Day;
  readonly fields: readonly LicenceField[];
  /** Values for the placeholders of the number pattern, such as form or region. */
  readonly numberParts: { readonly [name: string]: string };
};

/** What an event tells of the licence it is about: ids alone. */
type LicenceTold = {
  readonly licence: LicenceId;
  /** GB/T 36904 identifier */
  readonly identifier: string;
  /** food-business-licence */
  readonly kind: string;
  /** person:<id> or organisation:<id> */
  readonly holder: string;
  /** The department that issued it. */
  readonly issuer: string;
};

/** Event: the licence stands in the vault. */
export type LicenceIssued = LicenceTold & { readonly type: 'licence-issued'; readonly request: string; readonly issuedAt: string };

/** Event: an official suspended the licence, let it hold again, or ended it (行政许可法 arts. 8, 69, 70). */
export type LicenceChanged = LicenceTold & {
  readonly type:
    | 'licence-suspended'
    | 'licence-resumed'
    | 'licence-withdrawn'
    | 'licence-revoked'
    | 'licence-stripped'
    | 'licence-struck-off';
  readonly at: string;
};

/** Four different ends (行政许可法 arts. 8, 69, 70) beside expiry and suspension. */
export type LicenceState = 'valid' | 'expired' | 'suspended' | 'withdrawn' | 'revoked' | 'stripped' | 'struck-off';

export type LicenceView = {
  readonly id: LicenceId;
  readonly identifier: string;
  readonly number: string;
  readonly kind: string;
  readonly name: string;
  readonly holderName: string;
  readonly issuer: string;
  readonly validFrom: Day;
  readonly validTo?: Day;
  readonly state: LicenceState;
  readonly fields: readonly LicenceField[];
  readonly issuedAt: string;
  /** Unguessable part of the address in the QR code. */
  readonly code: string;
};

/**
 * One limit for all public ways to verify, by API and by page: enough for a market inspector going from stall to stall, too few to count
 * through identifiers.
 */
export const verificationLimit: SharedLimit = { name: 'licence-verification', perMinute: 60 };

/** A licence as another system of the issuing department may know it: nothing of its holder. */
export type SystemLicence = Omit<LicenceView, 'holderName' | 'fields' | 'code'>;

/** What was looked at: who signed, whether it is what was signed, and whether the licence holds today. */
export type VerificationCheck = {
  readonly check: 'signature' | 'content' | 'state';
  readonly outcome: 'passed' | 'failed' | 'skipped';
};

/**
 * What anyone may learn of a licence: personal values masked. Identifiers can be guessed, so a look-up by identifier alone tells no
 * fields, no code, and of the holder's name only how it begins.
 */
export type Verification = { readonly checks: readonly VerificationCheck[]; readonly checkedAt: string } & (
  | {
      /** expired: today is outside its term; ended: suspended or one of its four ends, as its state says. */
      readonly verdict: 'valid' | 'expired' | 'ended';
      readonly licence: LicenceView;
    }
  /** A receipt, a letter or a decision of an authority, as it was signed. */
  | {
      readonly verdict: 'authentic';
      readonly letter: { readonly name: string; readonly number: string; readonly issuer: string; readonly day: Day };
    }
  /** The file was signed by us once, and is not what was signed; or is not what we hold under this identifier. */
  | { readonly verdict: 'altered' }
  /** Not a licence of ours at all. */
  | { readonly verdict: 'unknown' }
);
