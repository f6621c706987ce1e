import { checkCitizenId, type Regions } from '@tongban/identifiers';

/** What a person types to say who they are. */
export type Identifier = { readonly kind: 'citizen-id' | 'phone'; readonly value: string };

/** A phone as it is stored: digits alone, without the country's code. */
export function normalisePhone(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '');
}

/** Eleven digits are a phone, all else is taken for a citizen ID; one that cannot be is left as it was typed and finds nobody. */
export function readIdentifier(text: string, regions: Regions): Identifier {
  const phone = normalisePhone(text);
  if (/^1\d{10}$/.test(phone)) return { kind: 'phone', value: phone };
  const citizenId = checkCitizenId(text, { regions });
  return { kind: 'citizen-id', value: citizenId.valid ? citizenId.value : text };
}
