import 'reflect-metadata';
import { randomBytes, X509Certificate } from 'node:crypto';
import { addDays, dayOf } from '@tongban/kernel';

/** A certificate and the private key to it, both as PEM. The key leaves this process only sealed. */
export type KeyPair = { readonly certificate: string; readonly privateKey: string };

/** Whom a certificate names. */
export type Subject = { readonly name: string; readonly organisation: string; readonly uscc?: string };

const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const rootDays = 20 * 365;
const issuerDays = 5 * 365;
/** EN 319 412-1 writes an organisation's register number as NTR, country and number, in attribute organizationIdentifier. */
const organisationIdentifier = '2.5.4.97';

/** The city's own root certificate (P-256, 20 years), from which every issuing authority's certificate comes. */
export async function createRoot(subject: Subject, at: string): Promise<KeyPair> {
  const x509 = await loadX509();
  const keys = await newKeys();
  const name = nameOf(subject);
  const certificate = await x509.X509CertificateGenerator.create({
    ...common(keys.publicKey, at, rootDays),
    subject: name,
    issuer: name,
    signingKey: keys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return toPem(certificate, keys.privateKey);
}

/** A certificate of an issuing authority (P-256, 5 years) under this root; good for signing documents, and for nothing else. */
export async function createIssuer(root: KeyPair, subject: Subject, at: string): Promise<KeyPair> {
  const x509 = await loadX509();
  const keys = await newKeys();
  const authority = new x509.X509Certificate(root.certificate);
  const certificate = await x509.X509CertificateGenerator.create({
    ...common(keys.publicKey, at, issuerDays),
    subject: nameOf(subject),
    issuer: authority.subjectName.toJSON(),
    signingKey: await signingKeyOf(root.privateKey),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authority),
    ],
  });
  return toPem(certificate, keys.privateKey);
}

/** Whom a certificate names, read back. */
export function subjectOf(certificate: X509Certificate): Subject {
  const { CN, O, organizationIdentifier } = certificate.toLegacyObject().subject as { [attribute: string]: unknown };
  const uscc = typeof organizationIdentifier === 'string' ? organizationIdentifier.replace(/^NTRCN-/, '') : undefined;
  return { name: String(CN), organisation: String(O), ...(uscc === undefined ? {} : { uscc }) };
}

/** Whether this root vouches for this certificate, whenever that was. */
export function comesFrom(certificate: X509Certificate, root: X509Certificate): boolean {
  return root.ca && !certificate.ca && certificate.checkIssued(root) && certificate.verify(root.publicKey);
}

/** Whether this certificate could sign at that moment (ISO 8601); its last second counts. */
export function couldSignAt(certificate: X509Certificate, at: string): boolean {
  const moment = Math.floor(Date.parse(at) / 1000) * 1000;
  return certificate.validFromDate.getTime() <= moment && moment <= certificate.validToDate.getTime();
}

/** The certificates of a PEM text, one after the other; throws where one cannot be read. */
export function certificatesOf(pem: string): X509Certificate[] {
  return (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((block) => new X509Certificate(block));
}

type X509 = typeof import('@peculiar/x509');

/** Loaded when a key is made, which is seldom: it takes a third of a second. It wants reflect-metadata before it. */
function loadX509(): Promise<X509> {
  return import('@peculiar/x509');
}

function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
}

function common(publicKey: CryptoKey, at: string, days: number) {
  return {
    serialNumber: Buffer.concat([Buffer.of(0x40), randomBytes(15)]).toString('hex'),
    notBefore: new Date(at),
    notAfter: new Date(`${addDays(dayOf(at), days)}T00:00:00Z`),
    signingAlgorithm: curve,
    publicKey,
  };
}

function nameOf({ name, organisation, uscc }: Subject): { [attribute: string]: string[] }[] {
  const identifier = uscc === undefined ? [] : [{ [organisationIdentifier]: [`NTRCN-${uscc}`] }];
  return [{ C: ['CN'] }, { O: [organisation] }, ...identifier, { CN: [name] }];
}

function signingKeyOf(privateKey: string): Promise<CryptoKey> {
  const der = Buffer.from(privateKey.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  return crypto.subtle.importKey('pkcs8', der, curve, false, ['sign']);
}

async function toPem(certificate: { toString(format: 'pem'): string }, privateKey: CryptoKey): Promise<KeyPair> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', privateKey));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: `${certificate.toString('pem').trim()}\n`,
    privateKey: ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n'),
  };
}
