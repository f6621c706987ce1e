import { type Day, type Decision, decided, refused } from '@tongban/kernel';
import type { LicenceState } from '../contract.ts';

/** What the vault keeps; that a licence has expired follows from the day. */
export type Standing = Exclude<LicenceState, 'expired'>;

/** An article, as an official names it; never a sentence about somebody. */
export type Basis = { readonly law: string; readonly article: number; readonly paragraph?: number; readonly item?: number };

/** suspend 暂扣 · resume 恢复 · withdraw 撤回 · revoke 撤销 · strip 吊销 · strike-off 注销 */
export type Change = 'suspend' | 'resume' | 'withdraw' | 'revoke' | 'strip' | 'strike-off';

export type LicenceEvent = {
  readonly type: 'issued' | 'suspended' | 'resumed' | 'withdrawn' | 'revoked' | 'stripped' | 'struck-off';
  readonly at: string;
  /** SHA-256 of the signed document, where it was issued. */
  readonly document?: string;
  readonly official?: string;
  readonly basis?: string;
};

/** What an official did to a licence that stands in the vault. */
export type LicenceChange = LicenceEvent & { readonly type: Exclude<LicenceEvent['type'], 'issued'> };

export type ChangeRefusal = 'licence-unknown' | 'licence-ended' | 'licence-suspended' | 'licence-not-suspended';

type Command = { readonly change: Change; readonly basis: Basis; readonly official: string; readonly at: string };

const eventOf = {
  suspend: 'suspended',
  resume: 'resumed',
  withdraw: 'withdrawn',
  revoke: 'revoked',
  strip: 'stripped',
  'strike-off': 'struck-off',
} as const satisfies Record<Change, LicenceChange['type']>;

/**
 * An official of the issuing authority suspends a licence or ends it (行政许可法 arts. 8, 69, 70). What was withdrawn, revoked or
 * stripped is still to be struck off (art. 70); nothing follows after that.
 */
export function changeStanding(standing: Standing, { change, basis, official, at }: Command): Decision<LicenceChange, ChangeRefusal> {
  const refusal = refusalOf(standing, change);
  return refusal === undefined ? decided({ type: eventOf[change], at, official, basis: articleText(basis) }) : refused(refusal);
}

/** How the licence stands after this event. */
export function standingAfter(event: LicenceEvent): Standing {
  switch (event.type) {
    case 'issued':
    case 'resumed':
      return 'valid';
    default:
      return event.type;
  }
}

/** How it stands on this day: an end outlasts the term, and past its last day a licence has expired. */
export function stateOn(standing: Standing, today: Day, validTo: Day | undefined): LicenceState {
  return (standing === 'valid' || standing === 'suspended') && validTo !== undefined && validTo < today ? 'expired' : standing;
}

function refusalOf(standing: Standing, change: Change): ChangeRefusal | undefined {
  switch (standing) {
    case 'valid':
      return change === 'resume' ? 'licence-not-suspended' : undefined;
    case 'suspended':
      return change === 'suspend' ? 'licence-suspended' : undefined;
    case 'withdrawn':
    case 'revoked':
    case 'stripped':
      return change === 'strike-off' ? undefined : 'licence-ended';
    case 'struck-off':
      return 'licence-ended';
  }
}

/** 《行政许可法》第69条第1款第2项 */
function articleText({ law, article, paragraph, item }: Basis): string {
  return `《${law}》第${article}条${paragraph === undefined ? '' : `第${paragraph}款`}${item === undefined ? '' : `第${item}项`}`;
}
