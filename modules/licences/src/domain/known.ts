import type { KnownElements } from '@tongban/forms';
import type { LicenceView } from '../contract.ts';

/**
 * What a party's licences state, for the next form: only valid ones count, and of two that state the same the newer one. Of each kind also its
 * number and last day: `tobacco-retail-licence.number`, `tobacco-retail-licence.valid-to`.
 */
export function knownFrom(licences: readonly LicenceView[], readAt: string): KnownElements {
  const oldestFirst = licences.filter((licence) => licence.state === 'valid').toSorted((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1));
  const known: { [element: string]: KnownElements[string] } = {};
  for (const licence of oldestFirst) {
    const { kind, number, validTo = '', fields } = licence;
    const itself = [
      { element: `${kind}.number`, value: number },
      { element: `${kind}.valid-to`, value: validTo },
    ];
    for (const { element, value } of [...fields, ...itself]) {
      if (value !== '') known[element] = { value, source: sourceOf(licence), readAt };
    }
  }
  return known;
}

/** How forms and applications name a licence that was read: 您的营业执照（市场监管局）. */
function sourceOf({ name, issuer }: Pick<LicenceView, 'name' | 'issuer'>): string {
  return `您的${name}（${issuer}）`;
}

/** The same in English, as licence and issuer are named there; undefined where it is no such source. */
export function sourceInEnglish(source: string, named: (chinese: string) => string): string | undefined {
  const [, name, issuer] = /^您的(.+)（(.+)）$/.exec(source) ?? [];
  if (name === undefined || issuer === undefined) return undefined;
  const english = named(name);
  return `your ${english.slice(0, 1).toLowerCase()}${english.slice(1)} (${named(issuer)})`;
}

/** Ids sort in the order they were made, so they decide within one moment. */
function ageOf({ issuedAt, id }: LicenceView): string {
  return `${issuedAt} ${id}`;
}
