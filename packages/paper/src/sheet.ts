import type { LetterFacts, LicenceFacts } from './facts.ts';

/** A certificate: one A4 sheet across, and a second where it states very much. */
export type LicenceSheet = {
  readonly look: 'licence';
  readonly name: string;
  readonly number: string;
  readonly identifier: string;
  readonly issuer: string;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  /** Day of the decision, in words */
  readonly day: string;
  readonly site: string;
  readonly facts: LicenceFacts;
};

/** A paragraph, a numbered list, or facts with their labels. */
export type LetterPart =
  | { readonly text: string }
  | { readonly items: readonly string[] }
  | { readonly rows: readonly { readonly label: string; readonly text: string }[] };

/**
 * A letter of an authority in the form of GB/T 9704-2012, 10.1: its name in red, double lines, title, addressee, text, and name and day
 * under the seal. One A4 sheet; where even the smallest letters do not fit, as many as it takes, numbered.
 */
export type LetterSheet = {
  readonly look: 'letter';
  /** 受理通知书 */
  readonly name: string;
  /** The case it is about. */
  readonly number: string;
  readonly issuer: string;
  /** Whom it is written to. */
  readonly to: string;
  readonly parts: readonly LetterPart[];
  /** 行政许可专用章: what the seal is for, as it says at its foot. */
  readonly seal: string;
  /** The day under it, in words. */
  readonly day: string;
  /** Where anyone verifies it. */
  readonly site: string;
  readonly facts: LetterFacts;
};

export type Sheet = LicenceSheet | LetterSheet;
