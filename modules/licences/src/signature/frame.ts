import { createHash } from 'node:crypto';
import { decodeDer } from './der.ts';

/** Where the one signature of a file stands, and the SHA-256 of all the rest. */
export type Frame = { readonly digest: Buffer; readonly signature: Buffer };

export type FrameFault =
  /** No signature at all. */
  | 'not-signed'
  /** More than one, or something was appended: what is seen need not be what was signed. */
  | 'not-whole';

const marker = '/ByteRange';
/** Bytes: our ranges take 60, our signatures 6 kB in hexadecimal. A stranger's file may claim anything. */
const longest = { range: 200, value: 32_768 } as const;
const range = /^\/ByteRange \[0 ([1-9]\d{0,9}) ([1-9]\d{0,9}) ([1-9]\d{0,9})\] *\n\/Contents $/;

/**
 * Takes a signed file apart by the shape in which we write it: one signature, whose range is the whole file but for its own value, and
 * a value in lower-case hexadecimal, filled up with zeros. Anything else could show what was never signed.
 */
export function frameOf(bytes: Uint8Array): Frame | FrameFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf(marker);
  if (at === -1) return 'not-signed';
  if (file.indexOf(marker, at + 1) !== -1) return 'not-whole';
  const opening = file.indexOf('<', at);
  if (opening === -1 || opening - at > longest.range) return 'not-whole';
  const [, start, end, rest] = range.exec(file.toString('latin1', at, opening)) ?? [];
  if (Number(start) !== opening || Number(end) + Number(rest) !== file.length || Number(end) - opening > longest.value) return 'not-whole';
  const signature = signatureIn(file.toString('latin1', opening, Number(end)));
  if (signature === undefined) return 'not-whole';
  const digest = createHash('sha256')
    .update(file.subarray(0, opening))
    .update(file.subarray(Number(end)))
    .digest();
  return { digest, signature };
}

/** DER knows its own length; what follows it must be filling. */
function signatureIn(value: string): Buffer | undefined {
  const [, hex] = /^<((?:[0-9a-f]{2})+)>$/.exec(value) ?? [];
  if (hex === undefined) return undefined;
  const bytes = Buffer.from(hex, 'hex');
  const length = lengthOf(bytes);
  return length !== undefined && bytes.subarray(length).every((byte) => byte === 0) ? bytes.subarray(0, length) : undefined;
}

function lengthOf(bytes: Buffer): number | undefined {
  try {
    return decodeDer(bytes).whole.length;
  } catch {
    return undefined;
  }
}
