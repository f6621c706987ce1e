import { createPrivateKey, X509Certificate } from 'node:crypto';
import { newId, type Sealer, type Tx } from '@tongban/platform';
import type { LicenceOrder } from './contract.ts';
import { createIssuer, createRoot, type KeyPair, type Subject } from './signature/authority.ts';
import type { SigningKey } from './signature/cades.ts';
import { findKey, holdKeys, insertKey } from './store/key.ts';
import type { KeyRow } from './tables.ts';

export type Issuer = LicenceOrder['issuer'];

export type Keys = {
  /** Makes what is missing of root and issuers' keys; in a transaction of the system. */
  ensure(tx: Tx, issuers: readonly Issuer[], at: string): Promise<void>;
  /** The key with which this authority signs at this moment (ISO 8601), made where there is none; in a transaction of the system. */
  signerFor(tx: Tx, issuer: Issuer, at: string): Promise<SigningKey>;
};

type Dependencies = {
  readonly sealer: Sealer;
  /** Whose root it is: the city, and who answers for it. */
  readonly city: (tx: Tx) => Promise<{ readonly name: string; readonly host: string }>;
};

const root = 'root';
/** Keys are replaced that long before they end, so that none ends between signing and storing. */
const daysBeforeEnd = 30;

/** The city's root and one key for each issuing authority; private keys are sealed whenever they rest. */
export function createKeys({ sealer, city }: Dependencies): Keys {
  // Opening a key takes longer than signing with it; a row of this table never changes.
  const opened = new Map<string, SigningKey>();

  async function rootKey(tx: Tx, at: string): Promise<KeyRow> {
    const found = await findKey(tx, root, at, soonAfter(at));
    if (found) return found;
    const { name, host } = await city(tx);
    const subject = { name: `${name}电子证照根证书`, organisation: host };
    return await keep(tx, root, subject, await createRoot(subject, at));
  }

  async function issuerKey(tx: Tx, { department, name, uscc }: Issuer, at: string): Promise<KeyRow> {
    const current = async () => {
      const found = await findKey(tx, department, at, soonAfter(at));
      // An authority that was renamed signs under its new name.
      return found?.name === name && found.uscc === uscc ? found : undefined;
    };
    const found = await current();
    if (found) return found;
    await holdKeys(tx);
    const meanwhile = await current();
    if (meanwhile) return meanwhile;
    const above = await rootKey(tx, at);
    const pair = { certificate: above.certificate, privateKey: sealer.open(above.sealed_key, contextOf(above.id)) };
    const subject = { name, organisation: name, uscc };
    return await keep(tx, department, subject, await createIssuer(pair, subject, at));
  }

  async function keep(tx: Tx, authority: string, { name, uscc }: Subject, pair: KeyPair): Promise<KeyRow> {
    const id = newId();
    const { validFromDate, validToDate } = new X509Certificate(pair.certificate);
    const row: KeyRow = {
      id,
      authority,
      name,
      uscc: uscc ?? null,
      certificate: pair.certificate,
      sealed_key: sealer.seal(pair.privateKey, contextOf(id)),
      valid_from: validFromDate.toISOString(),
      valid_to: validToDate.toISOString(),
    };
    await insertKey(tx, row);
    return row;
  }

  return {
    ensure: async (tx, issuers, at) => {
      await holdKeys(tx);
      await rootKey(tx, at);
      for (const issuer of issuers) await issuerKey(tx, issuer, at);
    },
    signerFor: async (tx, issuer, at) => {
      const row = await issuerKey(tx, issuer, at);
      const known = opened.get(row.id);
      if (known) return known;
      const privateKey = createPrivateKey(sealer.open(row.sealed_key, contextOf(row.id)));
      const key = { certificate: new X509Certificate(row.certificate), privateKey };
      opened.set(row.id, key);
      return key;
    },
  };
}

function soonAfter(at: string): string {
  return new Date(Date.parse(at) + daysBeforeEnd * 86_400_000).toISOString();
}

const contextOf = (id: string) => `licences.signing_key:${id}`;
