import { type Decision, decided, refused } from '@tongban/kernel';
import type { Case } from '../case.ts';
import type { By, CaseEvent, DocumentRef } from '../event.ts';
import { lawFor, type Plan } from '../plan.ts';
import type { CaseRefusal } from '../refusal.ts';

export type SubmitCase = {
  readonly type: 'submit-case';
  readonly at: string;
  readonly by: By;
  readonly number: string;
  readonly applicant: {
    readonly party: string;
    readonly kind: 'person' | 'organisation';
    readonly assurance: number;
    /** Whether whoever presses the button may act for the applicant in this service. */
    readonly mandate: boolean;
  };
  readonly service: string;
  readonly version: number;
  readonly plan: Plan;
  /** What the service asks of whoever applies. */
  readonly asks: { readonly applicants: readonly ('person' | 'organisation')[]; readonly assurance: number };
  readonly declared: boolean;
  /** The official at whose counter the applicant stood; absent online. */
  readonly attendedBy?: string;
  /** The application, and the secret of its receipt. */
  readonly papers: readonly DocumentRef[];
};

/**
 * An application comes in; it is received the moment it enters the system (电子签名法 art. 11). Refused where the applicant is of the wrong
 * kind, not represented by whoever acts (行政许可法 art. 29), not identified well enough, or does not declare that it is true (行政许可法 art. 31).
 */
export function submitCase(state: Case, command: SubmitCase): Decision<CaseEvent, CaseRefusal> {
  const { at, by, number, applicant, service, version, plan, asks, declared, papers, attendedBy } = command;
  if (state.status !== 'absent') return refused('already-submitted');
  if (!asks.applicants.includes(applicant.kind)) return refused('wrong-kind-of-applicant');
  if (!applicant.mandate) return refused('no-mandate');
  if (applicant.assurance < asks.assurance) return refused('assurance-too-low');
  if (!declared) return refused('not-declared');
  return decided({
    type: 'case-submitted',
    at,
    by,
    law: lawFor(plan, '29'),
    documents: papers,
    number,
    applicant: applicant.party,
    service,
    version,
    plan,
    ...(attendedBy === undefined ? {} : { attendedBy }),
  });
}
