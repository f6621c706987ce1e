import { checkRegion, checkUscc, type Reason, type Regions } from '@tongban/identifiers';
import type { Department } from '../contract.ts';

export type DepartmentFault =
  | { readonly refusal: 'id-taken' | 'name-taken' | 'uscc-taken' | 'parent-unknown' | 'parent-below' }
  | { readonly refusal: 'uscc-wrong' | 'region-wrong'; readonly reason: Reason };

/** What keeps a department from being written beside these others; undefined where nothing does. */
export function faultOfDepartment(wanted: Department, others: readonly Department[], regions: Regions): DepartmentFault | undefined {
  const uscc = checkUscc(wanted.uscc);
  if (!uscc.valid) return { refusal: 'uscc-wrong', reason: uscc.reason };
  const region = wanted.region === undefined ? undefined : checkRegion(wanted.region, { regions });
  if (region !== undefined && !region.valid) return { refusal: 'region-wrong', reason: region.reason };
  if (others.some(({ id }) => id === wanted.id)) return { refusal: 'id-taken' };
  if (others.some(({ name }) => name === wanted.name)) return { refusal: 'name-taken' };
  if (others.some((other) => other.uscc === wanted.uscc)) return { refusal: 'uscc-taken' };
  if (wanted.parent === undefined) return undefined;
  if (!others.some(({ id, closedAt }) => id === wanted.parent && closedAt === undefined)) return { refusal: 'parent-unknown' };
  return isAbove(wanted, wanted.parent, others) ? { refusal: 'parent-below' } : undefined;
}

/** Whether the department stands above that one already. */
function isAbove({ id }: Department, below: string, all: readonly Department[]): boolean {
  const parentOf = (one: string | undefined) => all.find((department) => department.id === one)?.parent;
  for (let above = parentOf(below), steps = 0; above !== undefined && steps <= all.length; above = parentOf(above), steps += 1) {
    if (above === id) return true;
  }
  return false;
}
