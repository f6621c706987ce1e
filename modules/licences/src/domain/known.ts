import type { KnownElements } from '@tongban/forms';
import type { LicenceView } from '../contract.ts';

/** What a party's licences state, for the next form: only valid ones count, and of two that state the same the newer one. */
export function knownFrom(licences: readonly LicenceView[], readAt: string): KnownElements {
  const oldestFirst = licences.filter((licence) => licence.state === 'valid').toSorted((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1));
  const known: { [element: string]: KnownElements[string] } = {};
  for (const licence of oldestFirst) {
    for (const { element, value } of licence.fields) {
      if (value !== '') known[element] = { value, source: `您的${licence.name}（${licence.issuer}）`, readAt };
    }
  }
  return known;
}

/** Ids sort in the order they were made, so they decide within one moment. */
function ageOf({ issuedAt, id }: LicenceView): string {
  return `${issuedAt} ${id}`;
}
