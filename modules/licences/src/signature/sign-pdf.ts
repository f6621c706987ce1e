import { createHash } from 'node:crypto';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { SignPdf } from '@signpdf/signpdf';
import { Signer, SUBFILTER_ETSI_CADES_DETACHED } from '@signpdf/utils';
import { type SigningKey, signDigest } from './cades.ts';

/** Certificate, digests and value take about 1,100 bytes; names of authorities may be long. */
const roomForSignature = 3072;

/** Signs a whole PDF (PAdES, ETSI.CAdES.detached); `at` is the moment of signing, ISO 8601. */
export async function signPdf(pdf: Buffer, key: SigningKey, at: string): Promise<Buffer> {
  // Who signed says the certificate. The placeholder's own texts only survive in ASCII, so they say nothing.
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    reason: '',
    contactInfo: '',
    location: '',
    name: '',
    signingTime: new Date(at),
    signatureLength: roomForSignature,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
  });
  return new SignPdf().sign(mended(prepared, pdf), new CadesSigner(key));
}

class CadesSigner extends Signer {
  readonly #key: SigningKey;

  constructor(key: SigningKey) {
    super();
    this.#key = key;
  }

  override async sign(content: Buffer): Promise<Buffer> {
    return signDigest(createHash('sha256').update(content).digest(), this.#key);
  }
}

/**
 * What the placeholder's last trailer lacks: the file's identifier, which PDF/A wants there too (ISO 19005-2, 6.1.3), and an address of
 * the table that is the table's and not that of the line before.
 */
function mended(prepared: Buffer, original: Buffer): Buffer {
  const [identifier] = /\/ID \[[^\]]*\]/.exec(original.toString('latin1', original.lastIndexOf('trailer'))) ?? [];
  if (identifier === undefined) throw new Error('the document to be signed has no identifier');
  const end = prepared.lastIndexOf('trailer');
  const table = prepared.lastIndexOf('xref', end);
  const trailer = prepared
    .toString('latin1', end)
    .replace('/Prev ', `${identifier}\n/Prev `)
    .replace(/startxref\n\d+/, `startxref\n${table}`);
  return Buffer.concat([prepared.subarray(0, end), Buffer.from(trailer, 'latin1')]);
}
