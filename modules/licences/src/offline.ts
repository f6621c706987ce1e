import { type Day, parseDay } from '@tongban/kernel';
import { isLicence, type LetterFacts, type LicenceFacts } from '@tongban/paper';
import { readSigned, wasSignedByUs } from './authentic.ts';
import { certificatesOf } from './signature/authority.ts';

export type { LetterFacts, LicenceFacts } from '@tongban/paper';

/** What a file says of itself. Whether the licence was ended since stands in the vault alone. */
export type OfflineVerification =
  | { readonly verdict: 'valid' | 'expired' | 'not-begun'; readonly facts: LicenceFacts }
  /** A receipt, a letter or a decision, as it was signed. */
  | { readonly verdict: 'authentic'; readonly facts: LetterFacts }
  /** Signed by one of ours once, and not what was signed. */
  | { readonly verdict: 'altered' }
  /** Not signed by anybody whom the root vouches for, or not in the one way in which licences are signed. */
  | { readonly verdict: 'unknown' };

/** Checks signature, content and term of a licence, signature and content of a letter, against root certificates (PEM) alone, on this day. */
export function verifyOffline(bytes: Uint8Array, trust: string, today: Day): OfflineVerification {
  const read = readSigned(bytes, certificatesOf(trust));
  if (!read.authentic) return { verdict: wasSignedByUs(read.fault) ? 'altered' : 'unknown' };
  const { facts } = read;
  if (!isLicence(facts)) return { verdict: 'authentic', facts };
  const from = parseDay(facts.validFrom);
  const to = facts.validTo === undefined ? undefined : parseDay(facts.validTo);
  if (from === undefined || from > today) return { verdict: 'not-begun', facts };
  return { verdict: to !== undefined && to < today ? 'expired' : 'valid', facts };
}
