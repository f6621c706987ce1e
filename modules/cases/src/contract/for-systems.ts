import type { Day } from '@tongban/kernel';
import type { CaseId, Clock, Stage } from './case.ts';

/** Where a case stands, as another system may know: nobody's name, and nothing that anybody answered. */
export type SystemCase = {
  readonly id: CaseId;
  readonly number: string;
  readonly service: string;
  readonly serviceName: string;
  readonly version: number;
  /** What the applicant is. */
  readonly applicant: 'person' | 'organisation';
  readonly stage: Stage;
  readonly receivedAt: string;
  readonly clocks: readonly Clock[];
  readonly decidedOn?: Day;
  readonly licences: readonly { readonly id: string; readonly identifier: string }[];
};

/** In the order in which they came in; next: ask for what came after it. */
export type SystemCases = { readonly cases: readonly SystemCase[]; readonly next?: CaseId };

/** What was applied for, question by question, read for a purpose that the applicant can read. */
export type SystemAnswers = {
  readonly case: CaseId;
  readonly answers: readonly {
    readonly question: string;
    readonly label: string;
    readonly value: string;
    /** In a repeating group: its place, from 0. */
    readonly item?: number;
  }[];
};
