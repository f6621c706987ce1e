import type { CaseId, DraftCheck, DraftPage, Receipt } from '@tongban/cases/contract';
import type { SignedIn } from '@tongban/identity/contract';
import type { Brand, Language } from '@tongban/kernel';

export type VisitId = Brand<'VisitId'>;
export type CounterApplicationId = Brand<'CounterApplicationId'>;

/** How the person said that everything is true: on a second screen, or by a signature on paper. */
export type ConfirmedOn = 'screen' | 'paper';

/** Who is present, for whom they may act, and what was taken in for them so far. */
export type Visit = {
  readonly id: VisitId;
  readonly name: string;
  readonly parties: SignedIn['parties'];
  readonly expiresAt: string;
  /** Whether the person can sign in online already. */
  readonly account: boolean;
  /** When the second screen last showed the person a password. */
  readonly passwordGivenAt?: string;
  readonly applications: readonly { readonly id: CounterApplicationId; readonly service: string; readonly case?: CaseId }[];
};

/** An application on one screen: every page that applies now, everything once more, and whether it can be handed in. */
export type CounterApplication = {
  readonly id: CounterApplicationId;
  readonly visit: VisitId;
  readonly service: string;
  readonly serviceName: string;
  readonly party: string;
  readonly pages: readonly DraftPage[];
  readonly check: DraftCheck;
  /** Uploads, by content, that were held against their originals. */
  readonly originals: readonly string[];
  /** Stands until something is changed. */
  readonly confirmation?: { readonly on: ConfirmedOn; readonly at: string; readonly stands: boolean };
};

/** What the second screen shows the person; `what` names this state of it. */
export type ToConfirm = { readonly check: DraftCheck; readonly what: string; readonly confirmed: boolean };

/** The person's side of a counter, on a second screen without signing in. */
export type CounterForPortal = {
  /** What is to be confirmed under this code; undefined where there is none, or it is over. */
  readonly toConfirm: (code: string, language: Language) => Promise<ToConfirm | undefined>;
  /** Confirms what was shown; false where something was changed since, undefined where the code is over. */
  readonly confirm: (code: string, what: string) => Promise<boolean | undefined>;
  /** Who is to be shown a password under this code; undefined where there is none, or it is over. */
  readonly toGive: (code: string) => Promise<{ readonly name: string } | undefined>;
  /** Makes the password, once; to be shown to the person and kept nowhere. */
  readonly givePassword: (code: string) => Promise<string | undefined>;
};

/** A code for the second screen; or a link went to the person's mailbox. */
export type Offered = { readonly code: string; readonly until: string } | { readonly mailed: true };

/** What the clerk is told of the receipt: its query password stands in the letter alone, which the person takes home. */
export type ReceiptForClerk = Omit<Receipt, 'password'>;

/** Signed: its letter can be printed (a moment after the application was handed in). */
export type CounterReceipt = ReceiptForClerk & { readonly signed: boolean };
