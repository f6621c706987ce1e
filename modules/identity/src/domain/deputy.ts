import { type Day, daysBetween } from '@tongban/kernel';

export type Stand = { readonly official: string; readonly deputy: string; readonly from: Day; readonly to: Day };
export type DeputyFault = 'same-person' | 'days-reversed' | 'days-past' | 'days-too-many' | 'stood-for-already';

/** Why nobody can stand in like that; undefined where they can. Longest: in days, both ends counted. */
export function faultOfDeputy(
  { official, deputy, from, to }: Stand,
  { today, longest, others }: { readonly today: Day; readonly longest: number; readonly others: readonly Stand[] },
): DeputyFault | undefined {
  if (official === deputy) return 'same-person';
  if (to < from) return 'days-reversed';
  if (to < today) return 'days-past';
  if (daysBetween(from, to) + 1 > longest) return 'days-too-many';
  const overlaps = others.some((other) => other.official === official && other.from <= to && from <= other.to);
  return overlaps ? 'stood-for-already' : undefined;
}
