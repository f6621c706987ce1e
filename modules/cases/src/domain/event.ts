import type { Day } from '@tongban/kernel';
import type { RejectionGround, SpecialProcedure } from '../contract.ts';
import type { Plan } from './plan.ts';

/** Who did it, by number and never by name. */
export type By = {
  readonly kind: 'official' | 'person' | 'system';
  readonly id: string;
  /** The colleague in whose place an official acted. */
  readonly deputyFor?: string;
};

/** A sealed document by id and hash: what it says can be corrected and erased, that it was there stays proven. */
export type DocumentRef = { readonly id: string; readonly sha256: string };

/** What a remedy's last day is, both counted from the day the decision is told. */
export type Remedies = {
  /** 60 days (行政复议法 art. 20). */
  readonly review: Day;
  /** Six months (行政诉讼法 art. 46). */
  readonly suit: Day;
};

/** The days on which a decision is due at the latest. */
export type Due = { readonly promised: Day; readonly legal?: Day };

type Fact<Type extends string, Data> = {
  readonly type: Type;
  /** ISO 8601 */
  readonly at: string;
  readonly by: By;
  /** What it rests on, number and article. */
  readonly law: string;
  readonly documents: readonly DocumentRef[];
} & Data;

/**
 * What has happened to a case. Facts are for ever, so they name nobody and quote nobody:
 * free text and answers stand in sealed documents, of which the fact keeps id and hash.
 */
export type CaseEvent =
  | Fact<
      'case-submitted',
      {
        readonly number: string;
        readonly applicant: string;
        readonly service: string;
        readonly version: number;
        readonly plan: Plan;
        /** The official at whose counter it came in; absent where the applicant handed it in online. */
        readonly attendedBy?: string;
      }
    >
  | Fact<'case-accepted', { readonly effectiveOn: Day; readonly due: Due }>
  | Fact<'case-accepted-by-silence', { readonly effectiveOn: Day; readonly due: Due }>
  | Fact<'correction-requested', { readonly targets: readonly string[] }>
  | Fact<'correction-answered', { readonly changed: readonly string[] }>
  | Fact<'case-rejected', { readonly ground: RejectionGround; readonly remedies: Remedies }>
  /** Both were there; the companion has yet to confirm. */
  | Fact<'check-recorded', { readonly task: string; readonly agrees: boolean; readonly companion: string }>
  | Fact<'check-returned', { readonly task: string }>
  /** By whoever finished it; at a site check that is who confirmed, and the companion who recorded. */
  | Fact<'task-completed', { readonly task: string; readonly agrees: boolean; readonly companion?: string }>
  /** It stops the clock from this day on, as told for so many working days; the paper says why and how it goes. */
  | Fact<'special-procedure-opened', { readonly procedure: SpecialProcedure; readonly days: number }>
  /** The last day that does not count; `due` as it is from now on. */
  | Fact<'special-procedure-closed', { readonly procedure: SpecialProcedure; readonly due: Due }>
  /** By so many days in the unit of the legal limit; `due` as it is from now on. The paper says why. */
  | Fact<'limit-extended', { readonly days: number; readonly due: Due }>
  | Fact<'case-granted', { readonly licences: number; readonly onTheSpot: boolean }>
  | Fact<'case-refused', { readonly remedies: Remedies }>
  | Fact<'case-withdrawn', Record<never, never>>
  | Fact<'organisation-registered', { readonly organisation: string }>
  | Fact<'licence-issued', { readonly request: string; readonly licence: string; readonly identifier: string }>
  | Fact<'case-delivered', { readonly licences: number }>;

/** The event of this type. */
export type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: Type }>;
