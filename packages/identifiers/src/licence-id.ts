import { type Check, invalid, valid } from './check.ts';
import { normalise } from './normalise.ts';
import { checkUscc } from './uscc.ts';

export type LicenceIdReason =
  | 'licence-id-root'
  | 'licence-id-parts'
  | 'licence-id-kind'
  | 'licence-id-issuer'
  | 'licence-id-serial'
  | 'licence-id-version'
  | 'licence-id-check';

const root = '1.2.156.3005.2';
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * A licence's identifier: root, kind (credit code of the body that defined it, and three characters), issuer, serial, version and
 * a check character over the four parts joined without dots (GB/T 36904; ISO 7064 MOD 37,36). Issuers in use carry codes
 * that fail their own check, so only their shape is asked for.
 */
export function checkLicenceId(text: string): Check<LicenceIdReason> {
  const value = normalise(text);
  if (!value.startsWith(`${root}.`)) return invalid('licence-id-root');
  const parts = value.slice(root.length + 1).split('.');
  const [kind, issuer, serial, version, check] = parts;
  if (
    kind === undefined ||
    issuer === undefined ||
    serial === undefined ||
    version === undefined ||
    check === undefined ||
    parts.length > 5
  )
    return invalid('licence-id-parts');
  if (!/^[0-9A-Z]{21}$/.test(kind) || !checkUscc(kind.slice(0, 18)).valid) return invalid('licence-id-kind');
  if (!/^[0-9A-Z]{1,18}$/.test(issuer)) return invalid('licence-id-issuer');
  if (!/^[0-9A-Z]{1,32}$/.test(serial)) return invalid('licence-id-serial');
  if (!/^\d{3}$/.test(version)) return invalid('licence-id-version');
  if (checkCharacterOf(kind + issuer + serial + version) !== check) return invalid('licence-id-check');
  return valid(value);
}

/**
 * The identifier of that version (1 to 999) of a licence: kind is a credit code and three characters, issuer a credit code, serial
 * up to 32 characters, digits and capital letters. Throws where the parts make no valid identifier.
 */
export function makeLicenceId({
  kind,
  issuer,
  serial,
  version,
}: {
  readonly kind: string;
  readonly issuer: string;
  readonly serial: string;
  readonly version: number;
}): string {
  const parts = [kind, issuer, serial, String(version).padStart(3, '0')];
  const made = checkLicenceId([root, ...parts, checkCharacterOf(parts.join(''))].join('.'));
  if (!made.valid) throw new Error(`no licence identifier from ${parts.join(' ')}: ${made.reason}`);
  return made.value;
}

function checkCharacterOf(body: string): string {
  let product = 36;
  for (const character of body) {
    const sum = (product + alphabet.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return alphabet.charAt((37 - product) % 36);
}
