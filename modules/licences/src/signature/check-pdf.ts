import type { X509Certificate } from 'node:crypto';
import { comesFrom } from './authority.ts';
import { isRight, readSignature } from './cades.ts';
import { type FrameFault, frameOf } from './frame.ts';

export type SignatureFault =
  | FrameFault
  /** The signature is not one that we could have written. */
  | 'unreadable'
  /** A signature, by somebody whom our root does not vouch for. */
  | 'foreign'
  /** Ours by its certificate, and not made by that certificate's key. */
  | 'wrong-signature'
  /** Signed by us, and something in the file is not what was signed. */
  | 'content-changed';

export type SignatureCheck =
  | { readonly sound: true; readonly certificate: X509Certificate }
  | { readonly sound: false; readonly fault: SignatureFault };

/** Whether the whole file is, byte for byte, what an authority under one of these roots signed, whenever that was. */
export function checkPdf(bytes: Uint8Array, roots: readonly X509Certificate[]): SignatureCheck {
  const frame = frameOf(bytes);
  if (typeof frame === 'string') return { sound: false, fault: frame };
  const signature = readSignature(frame.signature);
  if (signature === undefined) return { sound: false, fault: 'unreadable' };
  if (!roots.some((root) => comesFrom(signature.certificate, root))) return { sound: false, fault: 'foreign' };
  if (!isRight(signature)) return { sound: false, fault: 'wrong-signature' };
  if (!signature.digest.equals(frame.digest)) return { sound: false, fault: 'content-changed' };
  return { sound: true, certificate: signature.certificate };
}
