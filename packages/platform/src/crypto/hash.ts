import { createHash, randomBytes } from 'node:crypto';

/** SHA-256 in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A secret nobody guesses, in base64url; 32 bytes of randomness unless told. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
