import type { CaseId } from '@tongban/cases/contract';
import type { Actor } from '@tongban/platform';
import type { Level, Reason } from './domain/levels.ts';

export { badReasons, goodReasons, levels } from './domain/levels.ts';
export type { Level, Reason };

type Person = Extract<Actor, { readonly kind: 'person' }>;

export type Rating = { readonly level: Level; readonly reasons: readonly Reason[]; readonly said?: string; readonly at: string };

/** Why a rating was not taken: the case has not ended, it is rated already, no level was chosen, or a bad level says nothing of why. */
export type RatingRefusal = 'not-ended' | 'already-rated' | 'level-missing' | 'reason-missing';

/** How content those were who rated. */
export type Satisfaction = { readonly service: string; readonly ratings: number; readonly satisfied: number };

/** What the portal, in the same process, asks of this room. */
export type FeedbackForPortal = {
  /** The rating of one's own case; undefined where there is none yet. */
  readonly ratingOf: (actor: Person, id: CaseId) => Promise<Rating | undefined>;
  /** Rates a case that has ended, once; undefined where it is nobody's one may ask about. */
  readonly rate: (
    actor: Person,
    id: CaseId,
    rating: { readonly level: number; readonly reasons: readonly string[]; readonly said: string },
  ) => Promise<{ readonly rated: true } | { readonly rated: false; readonly refusal: RatingRefusal } | undefined>;
  /** Of every service that was rated. */
  readonly satisfaction: () => Promise<readonly Satisfaction[]>;
};
