import { makeLicenceId } from '@tongban/identifiers';
import { type Files, type Log, newId, type Reaction, randomToken, type Sealer, send, type Tx } from '@tongban/platform';
import type { LicenceId, LicenceIssued, LicenceOrder } from './contract.ts';
import type { LicenceFacts } from './document/facts.ts';
import { printSheet } from './document/print.ts';
import { sheetOf } from './document/sheet.ts';
import { numberOf, seriesOf } from './domain/number.ts';
import type { Keys } from './keys.ts';
import { openOrder, sealStated } from './sealed.ts';
import { signPdf } from './signature/sign-pdf.ts';
import { insertLicence, isIssued, nextSerial } from './store/licence.ts';

type Dependencies = { readonly sealer: Sealer; readonly files: Files; readonly keys: Keys; readonly publicUrl: string; readonly log: Log };

/** 128 bits: nobody finds a licence by trying. */
const codeBytes = 16;
const serialDigits = 7;

/**
 * Issues a licence on order: number, identifier, sheet, signature, vault, and the news of it (行政许可法 arts. 39, 44). All in one
 * transaction: whatever fails gives the serials back, and at most a file that no licence points to is left behind.
 */
export function issuing({ sealer, files, keys, publicUrl, log }: Dependencies): Reaction {
  return async (tx, message, at) => {
    const { request, sealed } = message;
    if (typeof request !== 'string' || typeof sealed !== 'string') throw new Error('an order for a licence without request or content');
    if (await isIssued(tx, request)) return;
    const order = openOrder(sealer, request, sealed);
    const key = await keys.signerFor(tx, order.issuer, at);
    const code = randomToken(codeBytes);
    const facts = factsOf(order, await numbered(tx, order), `${publicUrl}/verify/${code}`, at);
    const pdf = await printSheet(sheetOf(order, facts), at);
    const file = await files.put(await signPdf(pdf, key, at));
    const id = newId() as LicenceId;
    await insertLicence(tx, {
      id,
      request,
      identifier: facts.identifier,
      number: facts.number,
      kind: order.kind.id,
      name: order.kind.name,
      holder: `${order.holder.kind}:${order.holder.id}`,
      issuer: order.issuer.department,
      issuer_name: order.issuer.name,
      issuer_uscc: order.issuer.uscc,
      valid_from: order.validFrom,
      valid_to: order.validTo ?? null,
      state: 'valid',
      sealed: sealStated(sealer, id, order),
      code,
      file,
      issued_at: at,
    });
    await send(tx, { type: 'licence-issued', request, licence: id, identifier: facts.identifier, issuedAt: at } satisfies LicenceIssued);
    log.info({ licence: id, kind: order.kind.id }, 'licence issued');
  };
}

type Numbered = { readonly number: string; readonly identifier: string };

/** The kind's own number, and the identifier of GB/T 36904, whose serial is the year and seven digits of this kind and issuer. */
async function numbered(tx: Tx, { kind, numberParts, issuer, decidedOn }: LicenceOrder): Promise<Numbered> {
  const year = decidedOn.slice(0, 4);
  const series = seriesOf(kind.number, numberParts, year);
  const serial = series === undefined ? 0 : await nextSerial(tx, series);
  const ofYear = await nextSerial(tx, `${kind.code}.${issuer.uscc}.${year}`);
  return {
    number: numberOf(kind.number, numberParts, year, serial),
    identifier: makeLicenceId({
      kind: kind.code,
      issuer: issuer.uscc,
      serial: `${year}${String(ofYear).padStart(serialDigits, '0')}`,
      version: 1,
    }),
  };
}

function factsOf(
  { kind, issuer, validFrom, validTo }: LicenceOrder,
  { number, identifier }: Numbered,
  verify: string,
  issuedAt: string,
): LicenceFacts {
  return {
    identifier,
    number,
    kind: kind.id,
    name: kind.name,
    issuer: { name: issuer.name, uscc: issuer.uscc },
    issuedAt,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    verify,
  };
}
