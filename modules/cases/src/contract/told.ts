import type { CaseId } from './case.ts';

/**
 * Event for the outbox: what happened to a case, as other rooms may hear it. Ids alone: no name, and no word that anybody wrote. What
 * officials do among themselves between acceptance and decision is not told.
 */
export type CaseTold = {
  readonly type:
    | 'case-submitted'
    | 'case-accepted'
    | 'case-accepted-by-silence'
    | 'correction-requested'
    | 'correction-answered'
    | 'case-rejected'
    | 'special-procedure-opened'
    | 'special-procedure-closed'
    | 'limit-extended'
    | 'case-granted'
    | 'case-refused'
    | 'case-withdrawn'
    | 'case-delivered';
  readonly case: CaseId;
  readonly number: string;
  /** person:<id> or organisation:<id> */
  readonly applicant: string;
  readonly service: string;
  /** Every department that has something to do with the case. */
  readonly departments: readonly string[];
  /** Which event of the case it was, from 1. */
  readonly position: number;
  readonly at: string;
};
