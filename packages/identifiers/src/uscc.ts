import { type Check, invalid, valid } from './check.ts';
import { normalise } from './normalise.ts';

export type UsccReason = 'uscc-length' | 'uscc-characters' | 'uscc-region' | 'uscc-organisation' | 'uscc-check';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * A unified social credit code: 18 characters, of which 3–8 are the digits of the registering authority's region, 9–17 an
 * organisation code with a check of its own (GB 11714) and 18 the check of the whole (GB 32100).
 */
export function checkUscc(text: string): Check<UsccReason> {
  const value = normalise(text);
  if (!/^[0-9A-HJ-NP-RTUWXY]*$/.test(value)) return invalid('uscc-characters');
  if (value.length !== 18) return invalid('uscc-length');
  if (!/^..\d{6}/.test(value)) return invalid('uscc-region');
  if (organisationCheckOf(value.slice(8, 16)) !== value[16]) return invalid('uscc-organisation');
  if (checkCharacterOf(value) !== value[17]) return invalid('uscc-check');
  return valid(value);
}

/**
 * The unified social credit code that a registering department (1 character) gives a kind of organisation (1) of a region (6 digits) with
 * that organisation code (8, without its check). Throws where a part has another length or other characters.
 */
export function makeUscc({
  department,
  category,
  region,
  organisation,
}: {
  readonly department: string;
  readonly category: string;
  readonly region: string;
  readonly organisation: string;
}): string {
  const value = `${department}${category}${region}${organisation}${organisationCheckOf(organisation)}`;
  if (!/^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{9}$/.test(value))
    throw new Error(`no credit code from department ${department}, category ${category}, region ${region}, organisation ${organisation}`);
  return value + checkCharacterOf(value);
}

function organisationCheckOf(organisation: string): string {
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * Number.parseInt(organisation.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}

function checkCharacterOf(uscc: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(uscc.charAt(at)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
