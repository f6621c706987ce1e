import { elementAt, encodeDer, encodeUnsigned, tag } from './der.ts';

/** n of P-256 (FIPS 186-4, D.1.2.3) */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const halfLength = 32;

/** Of a signature (r, s) the mirror (r, n − s) is right as well; so that nobody can swap them, we make and take the lower one. */
export function lower(value: Buffer): Buffer {
  return isLower(value) ? value : Buffer.concat([value.subarray(0, halfLength), bytesOf(order - sOf(value))]);
}

/** Whether s of this signature (r and s, 32 bytes each) is the lower one of the two that are right. */
export function isLower(value: Buffer): boolean {
  return sOf(value) <= order / 2n;
}

/** r and s (32 bytes each) as two integers, which is how they stand in CMS. */
export function toDer(value: Buffer): Buffer {
  return encodeDer(
    tag.sequence,
    ...[value.subarray(0, halfLength), value.subarray(halfLength)].map((half) => encodeUnsigned(numberOf(half))),
  );
}

/** r and s out of two integers; throws where there are none. */
export function fromDer(der: Buffer): Buffer {
  return Buffer.concat([0, 1].map((position) => bytesOf(numberOf(elementAt(der, position).body))));
}

const sOf = (value: Buffer) => numberOf(value.subarray(halfLength));
const numberOf = (bytes: Buffer) => BigInt(`0x${bytes.toString('hex')}`);
const bytesOf = (number: bigint) => Buffer.from(number.toString(16).padStart(2 * halfLength, '0'), 'hex');
