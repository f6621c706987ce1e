import type { CasesForApplicants } from '@tongban/cases/contract';
import type { Clock, Database, Module, Sealer } from '@tongban/platform';
import type { FeedbackForPortal } from './contract.ts';
import { judge } from './domain/judge.ts';
import { countSatisfied, findRating, insertRating } from './store.ts';

export type Feedback = Module & FeedbackForPortal;

type Dependencies = {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** The case as its applicant sees it. */
  readonly caseView: CasesForApplicants['caseView'];
};

const system = { kind: 'system', name: 'feedback' } as const;

/** What people say of how a case was handled: once, in five levels, with reasons. */
export function createFeedback({ db, sealer, clock, caseView }: Dependencies): Feedback {
  return {
    name: 'feedback',
    migrations: new URL('../migrations/', import.meta.url),
    ratingOf: (actor, id) => db.transaction(actor, (tx) => findRating(tx, sealer, id)),
    rate: async (actor, id, said) => {
      const view = await caseView(actor, id);
      if (view === undefined) return undefined;
      if (!view.ended) return { rated: false, refusal: 'not-ended' };
      const judged = judge(said);
      if (typeof judged === 'string') return { rated: false, refusal: judged };
      const party = `${actor.party.kind}:${actor.party.id}`;
      const rating = { ...judged, case: id, party, service: view.service, at: clock.now() };
      const kept = await db.transaction(actor, (tx) => insertRating(tx, sealer, rating));
      return kept ? { rated: true } : { rated: false, refusal: 'already-rated' };
    },
    satisfaction: () => db.transaction(system, countSatisfied),
  };
}
