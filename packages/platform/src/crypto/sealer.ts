import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps what identifies a person: sealed text can only be opened in the context it was sealed in, and found by keyed hash. */
export type Sealer = {
  /** `context` says whose and which value: `identity.person.name:<id>`. What stands before the colon chooses the data key. */
  seal(plain: string, context: string): string;
  /** Throws `SealBroken` where the text was changed, or belongs to another context or another master key. */
  open(sealed: string, context: string): string;
  sealBytes(plain: Uint8Array, context: string): Uint8Array;
  openBytes(sealed: Uint8Array, context: string): Uint8Array;
  /** HMAC-SHA256 in hexadecimal, to find a value without storing it; the caller brings the text to one form first. */
  keyedHash(text: string, purpose: string): string;
};

/** Sealed text does not belong here, or was changed. It never says what was inside. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

const version = 1;
const nonceLength = 12;
const tagLength = 16;
const headLength = 1 + nonceLength;
const shortestSecret = 32;

/** AES-256-GCM under data keys that HKDF-SHA256 derives from one master key of at least 32 random bytes. */
export function createSealer(secret: Uint8Array): Sealer {
  if (secret.length < shortestSecret) throw new Error(`the master key has ${secret.length} bytes, it needs ${shortestSecret}`);
  const keyOf = dataKeys(secret);
  const sealBytes = (plain: Uint8Array, context: string) => seal(keyOf(`seal:${prefix(context)}`), plain, context);
  const openBytes = (sealed: Uint8Array, context: string) => open(keyOf(`seal:${prefix(context)}`), sealed, context);
  return {
    sealBytes,
    openBytes,
    seal: (plain, context) => sealBytes(Buffer.from(plain, 'utf8'), context).toString('base64url'),
    open: (sealed, context) => openBytes(Buffer.from(sealed, 'base64url'), context).toString('utf8'),
    keyedHash: (text, purpose) =>
      createHmac('sha256', keyOf(`hash:${purpose}`))
        .update(text)
        .digest('hex'),
  };
}

function dataKeys(secret: Uint8Array): (info: string) => Buffer {
  const keys = new Map<string, Buffer>();
  return (info) => {
    const known = keys.get(info);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, 'tongban', info, 32));
    keys.set(info, key);
    return key;
  };
}

function prefix(context: string): string {
  const end = context.indexOf(':');
  return end === -1 ? context : context.slice(0, end);
}

/** version (1 byte) · nonce (12) · ciphertext · tag (16); the version leaves room for the next key or cipher. */
function seal(key: Buffer, plain: Uint8Array, context: string): Buffer {
  const head = Buffer.concat([Buffer.of(version), randomBytes(nonceLength)]);
  const cipher = createCipheriv('aes-256-gcm', key, head.subarray(1), { authTagLength: tagLength });
  cipher.setAAD(authenticated(context));
  return Buffer.concat([head, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Uint8Array, context: string): Buffer {
  if (sealed.length < headLength + tagLength || sealed[0] !== version) throw new SealBroken('not sealed text of a known version');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, headLength), { authTagLength: tagLength });
  decipher.setAAD(authenticated(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headLength, sealed.length - tagLength)), decipher.final()]);
  } catch {
    throw new SealBroken('sealed text was changed or belongs elsewhere');
  }
}

function authenticated(context: string): Buffer {
  return Buffer.from(`${version}:${context}`, 'utf8');
}
