import { createHash, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { elementAt, encodeDer, encodeUnsigned, tag } from './der.ts';
import { fromDer, isLower, lower, toDer } from './ecdsa.ts';

export type SigningKey = { readonly certificate: X509Certificate; readonly privateKey: KeyObject };

/** What a signature says of itself; `digest` is of the content it was made for, `value` r and s, 32 bytes each. */
export type Signature = { readonly certificate: X509Certificate; readonly digest: Buffer; readonly value: Buffer };

const id = (hex: string) => encodeDer(tag.objectId, Buffer.from(hex, 'hex'));
const oid = {
  /** 1.2.840.113549.1.7.1 */
  data: id('2a864886f70d010701'),
  /** 1.2.840.113549.1.7.2 */
  signedData: id('2a864886f70d010702'),
  /** 1.2.840.113549.1.9.3 */
  contentType: id('2a864886f70d010903'),
  /** 1.2.840.113549.1.9.4 */
  messageDigest: id('2a864886f70d010904'),
  /** 1.2.840.113549.1.9.16.2.47 */
  signingCertificateV2: id('2a864886f70d010910022f'),
  /** 2.16.840.1.101.3.4.2.1 */
  sha256: id('608648016503040201'),
  /** 1.2.840.10045.4.3.2 */
  ecdsaSha256: id('2a8648ce3d040302'),
} as const;
const version = encodeUnsigned(1n);
const explicit = tag.context;

/** A detached CAdES signature (ETSI EN 319 122, P-256 with SHA-256) over content with this SHA-256, as DER. */
export function signDigest(digest: Buffer, { certificate, privateKey }: SigningKey): Buffer {
  const value = sign('sha256', toBeSigned(digest, certificate), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return encode({ certificate, digest, value: lower(value) });
}

/**
 * Reads a signature, or undefined where these are not, to the last byte, the bytes that we write: so nothing can be added, left out or
 * written another way. Whether it is right is another question: see `isRight`.
 */
export function readSignature(der: Buffer): Signature | undefined {
  try {
    const signature = parse(der);
    return encode(signature).equals(der) ? signature : undefined;
  } catch {
    // The readers throw whatever they stumbled upon; for us it is all the same no signature.
    return undefined;
  }
}

/** Whether the certificate's key made this signature over these attributes: content's digest and certificate's digest. */
export function isRight({ certificate, digest, value }: Signature): boolean {
  if (certificate.publicKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1' || !isLower(value)) return false;
  return verify('sha256', toBeSigned(digest, certificate), { key: certificate.publicKey, dsaEncoding: 'ieee-p1363' }, value);
}

/** ContentInfo around SignedData (RFC 5652 §5.1) with one certificate and one signer. */
function encode({ certificate, digest, value }: Signature): Buffer {
  const signerInfo = sequence(
    version,
    signerId(certificate),
    sequence(oid.sha256),
    encodeDer(explicit, ...attributes(digest, certificate)),
    sequence(oid.ecdsaSha256),
    octets(toDer(value)),
  );
  const signedData = sequence(
    version,
    set(sequence(oid.sha256)),
    sequence(oid.data),
    encodeDer(explicit, certificate.raw),
    set(signerInfo),
  );
  return sequence(oid.signedData, encodeDer(explicit, signedData));
}

/** Takes the three things out that differ from signature to signature; the comparison with `encode` vouches for the rest. */
function parse(der: Buffer): Signature {
  const signedData = elementAt(der, 1, 0).whole;
  const signerInfo = elementAt(signedData, 4, 0).whole;
  return {
    certificate: new X509Certificate(elementAt(signedData, 3, 0).whole),
    digest: elementAt(signerInfo, 3, 1, 1, 0).body,
    value: fromDer(elementAt(signerInfo, 5).body),
  };
}

/** Issuer and serial number, as they stand in the certificate (RFC 5280 §4.1). */
function signerId(certificate: X509Certificate): Buffer {
  return sequence(elementAt(certificate.raw, 0, 3).whole, elementAt(certificate.raw, 0, 1).whole);
}

/** Content type, digest of the content, digest of the certificate: in the order that DER asks of a set. */
function attributes(digest: Buffer, certificate: X509Certificate): Buffer[] {
  const ofCertificate = createHash('sha256').update(certificate.raw).digest();
  return [
    sequence(oid.contentType, set(oid.data)),
    sequence(oid.messageDigest, set(octets(digest))),
    sequence(oid.signingCertificateV2, set(sequence(sequence(sequence(octets(ofCertificate)))))),
  ];
}

/** The attributes are signed as SET OF, though they stand in the signature under another tag (RFC 5652 §5.4). */
function toBeSigned(digest: Buffer, certificate: X509Certificate): Buffer {
  return set(...attributes(digest, certificate));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return encodeDer(tag.sequence, ...parts);
}

function set(...parts: readonly Buffer[]): Buffer {
  return encodeDer(tag.set, ...parts);
}

function octets(bytes: Buffer): Buffer {
  return encodeDer(tag.octets, bytes);
}
