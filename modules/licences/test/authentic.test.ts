import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSigned } from '../src/authentic.ts';
import { certificatesOf, type KeyPair } from '../src/signature/authority.ts';
import { signPdf } from '../src/signature/sign-pdf.ts';
import { foodOrder, market } from './order.ts';
import { at, keyUnder, printed, root, signed } from './signed.ts';

let city: KeyPair;
let file: Buffer;
let roots: ReturnType<typeof certificatesOf>;

beforeAll(async () => {
  city = await root();
  roots = certificatesOf(city.certificate);
  file = await signed(await keyUnder(city));
});

const fault = (bytes: Uint8Array) => {
  const read = readSigned(bytes, roots);
  return read.authentic ? 'none' : read.fault;
};
/** Where the hexadecimal of the signature begins and ends. */
const value = () => {
  const start = file.indexOf('/Contents <', file.indexOf('/ByteRange')) + '/Contents <'.length;
  return { start, end: file.indexOf('>', start) };
};

describe('a signed licence', () => {
  test('is authentic as it is, and says what it is', () => {
    expect(readSigned(file, roots)).toMatchObject({
      authentic: true,
      facts: {
        number: 'JY29901000001285',
        name: '食品经营许可证',
        issuer: { name: market.name, uscc: market.uscc },
        validTo: '2031-11-24',
      },
    });
  });
  test('is not authentic with any one byte changed', () =>
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(file);
        const position = place % file.length;
        changed.writeUInt8(changed.readUInt8(position) ^ change, position);
        expect(fault(changed)).not.toBe('none');
      }),
      { numRuns: 1500 },
    ));
  test('is not authentic with any one character of the signature changed', () => {
    const { start, end } = value();
    for (let position = start; position < end; position++) {
      const changed = Buffer.from(file);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      expect(fault(changed)).not.toBe('none');
    }
  });
  test('is not authentic with anything appended, cut off, put in or taken out', () =>
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 40 }), (place, bytes) => {
        const position = place % file.length;
        const [before, after] = [file.subarray(0, position), file.subarray(position)];
        expect(fault(Buffer.concat([file, bytes]))).not.toBe('none');
        expect(fault(before)).not.toBe('none');
        expect(fault(Buffer.concat([before, bytes, after]))).not.toBe('none');
        expect(fault(Buffer.concat([before, after.subarray(bytes.length)]))).not.toBe('none');
      }),
      { numRuns: 200 },
    ));
  test('is not authentic with the signature in capital letters', () => {
    const { start, end } = value();
    const capital = file.toString('latin1', start, end).toUpperCase();
    expect(fault(Buffer.concat([file.subarray(0, start), Buffer.from(capital), file.subarray(end)]))).toBe('not-whole');
  });
  test('is not authentic with an update appended, which would change what is seen', () => {
    const update = Buffer.from(
      '\n1 0 obj\n<< /Type /Page >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 >>\nstartxref\n9\n%%EOF',
    );
    expect(fault(Buffer.concat([file, update]))).toBe('not-whole');
  });
  test('is not authentic with a second signature over the first', async () => {
    const twice = await signPdf(file, await keyUnder(city), at);
    expect(fault(twice)).toBe('not-whole');
  });
});

describe('a signature', () => {
  test('of somebody under another root is foreign', async () => {
    expect(fault(await signed(await keyUnder(await root())))).toBe('foreign');
  });
  test('of another authority of the city is not that of the issuer', async () => {
    const transport = { department: 'transport', name: '云州市交通运输局', uscc: '11990100MB00013AX9' };
    expect(fault(await signed(await keyUnder(city, transport)))).toBe('foreign');
  });
  test('by the root itself is not that of an authority', async () => {
    const { createPrivateKey, X509Certificate } = await import('node:crypto');
    const key = { certificate: new X509Certificate(city.certificate), privateKey: createPrivateKey(city.privateKey) };
    expect(fault(await signed(key))).toBe('foreign');
  });
  test('made before the certificate was is no good', async () => {
    expect(fault(await signed(await keyUnder(city, market, '2026-11-25T02:00:01.000Z')))).toBe('foreign');
  });
  test('taken from one licence does not fit another', async () => {
    const other = await signed(await keyUnder(city), { ...foodOrder, holderName: '别家', fields: foodOrder.fields.slice(1) });
    const { start, end } = value();
    const offset = other.indexOf('/Contents <', other.indexOf('/ByteRange')) + '/Contents <'.length;
    const moved = Buffer.concat([other.subarray(0, offset), file.subarray(start, end), other.subarray(offset + end - start)]);
    expect(fault(moved)).toBe('content-changed');
  });
});

test('a PDF that nobody signed, and what is no PDF at all, are not licences', async () => {
  expect(fault(await printed())).toBe('not-signed');
  expect(fault(Buffer.from('hello'))).toBe('not-signed');
  expect(fault(Buffer.alloc(0))).toBe('not-signed');
});
