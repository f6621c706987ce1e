import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createPaper, type LicenceFacts } from '@tongban/paper';
import type { LicenceOrder } from '../src/contract.ts';
import { sheetOf } from '../src/sheet.ts';
import { createIssuer, createRoot, type KeyPair } from '../src/signature/authority.ts';
import type { SigningKey } from '../src/signature/cades.ts';
import { signPdf } from '../src/signature/sign-pdf.ts';
import { foodOrder, market } from './order.ts';

export const paper = createPaper();
export const at = '2026-11-25T02:00:00.000Z';
const identifier = '1.2.156.3005.2.11100000000013338W021.11990100MB00010K78.20260000128.001.W';

/** A root of a city. */
export const root = () => createRoot({ name: '云州市电子证照根证书', organisation: '云州市人民政府办公室' }, at);

/** The key of an authority under this root. */
export async function keyUnder(under: KeyPair, issuer = market, from = at): Promise<SigningKey> {
  const pair = await createIssuer(under, { name: issuer.name, organisation: issuer.name, uscc: issuer.uscc }, from);
  return { certificate: new X509Certificate(pair.certificate), privateKey: createPrivateKey(pair.privateKey) };
}

/** What the file of this order says of itself. */
export function factsFor(order: LicenceOrder): LicenceFacts {
  const { kind, issuer, validFrom, validTo } = order;
  return {
    identifier,
    number: 'JY29901000001285',
    kind: kind.id,
    name: kind.name,
    issuer: { name: issuer.name, uscc: issuer.uscc },
    issuedAt: at,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    verify: 'https://zwfw.example/verify/AbCdEfGhIjKlMnOpQrStUv',
  };
}

/** The printed sheet of this order, not yet signed. */
export const printed = (order = foodOrder) => paper.print(sheetOf(order, factsFor(order)), at);

/** The sheet of this order, signed with this key. */
export const signed = async (key: SigningKey, order = foodOrder) => signPdf(await printed(order), key, at);
