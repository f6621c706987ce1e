/**
 * The little of DER (X.690) that a signature is made of. By hand, because it is forty lines against three milliseconds for every
 * licence issued or verified; certificates are made and read by libraries.
 */
export const tag = { integer: 0x02, octets: 0x04, objectId: 0x06, sequence: 0x30, set: 0x31, context: 0xa0 } as const;

export type Element = { readonly tag: number; readonly body: Buffer; readonly whole: Buffer };

/** One value: tag, length, and these parts one after the other. */
export function encodeDer(tagByte: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tagByte, ...lengthBytes(body.length)), body]);
}

/** The value that these bytes begin with; throws where they end before it, or its length takes more than three bytes. */
export function decodeDer(bytes: Buffer): Element {
  const [tagByte, first] = bytes;
  if (tagByte === undefined || first === undefined) throw new Error('no DER value');
  const longer = first < 0x80 ? 0 : first - 0x80;
  if (longer > 2 || first === 0x80 || bytes.length < 2 + longer) throw new Error('a DER length out of bounds');
  const length = longer === 0 ? first : bytes.readUIntBE(2, longer);
  const end = 2 + longer + length;
  if (end > bytes.length) throw new Error('the DER value ends too early');
  return { tag: tagByte, body: bytes.subarray(2 + longer, end), whole: bytes.subarray(0, end) };
}

/** The value at this path of positions within these bytes; throws where there is none. */
export function elementAt(bytes: Buffer, ...path: readonly number[]): Element {
  return path.reduce<Element>((outer, position) => {
    let rest = outer.body;
    for (let skipped = 0; skipped < position; skipped++) rest = rest.subarray(decodeDer(rest).whole.length);
    return decodeDer(rest);
  }, decodeDer(bytes));
}

/** A whole number that is not negative. */
export function encodeUnsigned(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return encodeDer(tag.integer, (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.of(0), bytes]));
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
