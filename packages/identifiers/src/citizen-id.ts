import { type Day, parseDay } from '@tongban/kernel';
import { type Check, invalid, valid } from './check.ts';
import { normalise } from './normalise.ts';
import { officialRegions, type Regions } from './regions.ts';

export type CitizenIdReason =
  | 'citizen-id-length'
  | 'citizen-id-characters'
  | 'citizen-id-region'
  | 'citizen-id-birth'
  | 'citizen-id-future'
  | 'citizen-id-check';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/**
 * A citizen ID: 18 characters, or 15 as issued before 1999 (GB 11643). The region may have been abolished since, the day of birth
 * exists and, where `today` is told, is not still to come.
 */
export function checkCitizenId(
  text: string,
  { regions = officialRegions, today }: { readonly regions?: Regions; readonly today?: Day } = {},
): Check<CitizenIdReason> {
  const value = normalise(text);
  if (!/^(\d{17}[\dX]|\d{15})$/.test(value)) return invalid(/^\d*X?$/.test(value) ? 'citizen-id-length' : 'citizen-id-characters');
  const region = value.slice(0, 6);
  if (!regions.inUse.has(region) && !regions.abolished.has(region)) return invalid('citizen-id-region');
  const birth = birthOf(value);
  if (birth === undefined) return invalid('citizen-id-birth');
  if (today !== undefined && birth > today) return invalid('citizen-id-future');
  if (value.length === 18 && checkCharacterOf(value) !== value[17]) return invalid('citizen-id-check');
  return valid(value);
}

/** The citizen ID of the person with that number on the list of those born there that day, 0 to 999: odd for men, even for women. */
export function makeCitizenId({
  region,
  birth,
  sequence,
}: {
  readonly region: string;
  readonly birth: Day;
  readonly sequence: number;
}): string {
  const body = `${region}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  if (!/^\d{17}$/.test(body)) throw new Error(`no citizen ID from region ${region}, birth ${birth}, sequence ${sequence}`);
  return body + checkCharacterOf(body);
}

function birthOf(id: string): Day | undefined {
  const date = id.length === 18 ? id.slice(6, 14) : `19${id.slice(6, 12)}`;
  return parseDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
}

function checkCharacterOf(id: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * (id.charCodeAt(at) - 48), 0);
  return checkCharacters.charAt(sum % 11);
}
