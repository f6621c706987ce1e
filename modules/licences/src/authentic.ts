import type { X509Certificate } from 'node:crypto';
import { type Facts, factsIn } from '@tongban/paper';
import { couldSignAt, subjectOf } from './signature/authority.ts';
import { checkPdf, type SignatureFault } from './signature/check-pdf.ts';

export type Authentic = { readonly authentic: true; readonly facts: Facts };
export type Doubtful = { readonly authentic: false; readonly fault: SignatureFault };

/**
 * Whether this file is, to the last byte, a licence or a letter signed by the authority that it names, with a certificate that was good
 * when it was issued.
 */
export function readSigned(bytes: Uint8Array, roots: readonly X509Certificate[]): Authentic | Doubtful {
  const facts = factsIn(bytes);
  const checked = checkPdf(bytes, roots);
  if (!checked.sound) return { authentic: false, fault: checked.fault };
  if (facts === undefined) return { authentic: false, fault: 'foreign' };
  const { organisation, uscc } = subjectOf(checked.certificate);
  const byIssuer = organisation === facts.issuer.name && uscc === facts.issuer.uscc;
  if (!byIssuer || !couldSignAt(checked.certificate, facts.issuedAt)) return { authentic: false, fault: 'foreign' };
  return { authentic: true, facts };
}

/** Whether the file was signed under our root once, whatever became of it. */
export function wasSignedByUs(fault: SignatureFault): boolean {
  return fault === 'content-changed' || fault === 'wrong-signature';
}
