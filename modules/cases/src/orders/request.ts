import type { CaseId } from '../contract.ts';

/** What an order is known by: the case, and where it is for several licences, which of them from 0. */
const requestPattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::(\d+))?$/;

/** The case that an order came from; undefined where somebody else ordered it. */
export function caseOfRequest(request: unknown): CaseId | undefined {
  const found = typeof request === 'string' ? requestPattern.exec(request)?.[1] : undefined;
  // The edge: whether there is such a case, its table says.
  return found as CaseId | undefined;
}

/** Which of the case's licences an order was for, from 0. */
export function placeOfRequest(request: string): number {
  return Number(requestPattern.exec(request)?.[2] ?? 0);
}

/** The request for one of so many licences of a case. */
export function requestFor(id: CaseId, place: number, count: number): string {
  return count === 1 ? id : `${id}:${place}`;
}
