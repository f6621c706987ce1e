import type { LicenceFacts, Paper } from '@tongban/paper';
import { type Files, type Log, newId, type Reaction, randomToken, type Sealer, send } from '@tongban/platform';
import type { LicenceId, LicenceIssued, LicenceOrder } from './contract.ts';
import type { Keys } from './keys.ts';
import { openOrder, sealStated } from './sealed.ts';
import { sheetOf } from './sheet.ts';
import { signPdf } from './signature/sign-pdf.ts';
import { insertLicence, toldOf } from './store/licence.ts';
import { takeNumbered } from './store/order.ts';
import type { LicenceRow, NumberedRow } from './tables.ts';

type Dependencies = {
  readonly sealer: Sealer;
  readonly files: Files;
  readonly paper: Paper;
  readonly keys: Keys;
  readonly publicUrl: string;
  readonly log: Log;
};

/** 128 bits: nobody finds a licence by trying. */
const codeBytes = 16;

/**
 * Issues a numbered licence: sheet, signature, vault, and the news of it (行政许可法 arts. 39, 44). The document is on disk before the
 * transaction commits; where that fails, at most a file that no licence points to is left behind, and the next try makes another.
 */
export function issuing({ sealer, files, paper, keys, publicUrl, log }: Dependencies): Reaction {
  return async (tx, { request }, at) => {
    const numbered = typeof request === 'string' ? await takeNumbered(tx, request) : undefined;
    if (numbered === undefined) return;
    const order = openOrder(sealer, numbered.request, numbered.sealed);
    const key = await keys.signerFor(tx, order.issuer, at);
    const code = randomToken(codeBytes);
    const pdf = await paper.print(sheetOf(order, factsOf(order, numbered, `${publicUrl}/verify/${code}`, at)), at);
    const file = await files.put(await signPdf(pdf, key, at));
    const id = newId() as LicenceId;
    const row = { ...rowOf(order, numbered), id, sealed: sealStated(sealer, id, order), code, file, issued_at: at };
    await insertLicence(tx, row);
    await send(tx, { type: 'licence-issued', ...toldOf(row), request: row.request, issuedAt: at } satisfies LicenceIssued);
    log.info({ licence: id, kind: order.kind.id }, 'licence issued');
  };
}

function rowOf(
  { kind, holder, issuer, validFrom, validTo }: LicenceOrder,
  { request, identifier, number }: NumberedRow,
): Omit<LicenceRow, 'id' | 'sealed' | 'code' | 'file' | 'issued_at'> {
  return {
    request,
    identifier,
    number,
    kind: kind.id,
    name: kind.name,
    holder: `${holder.kind}:${holder.id}`,
    issuer: issuer.department,
    issuer_name: issuer.name,
    issuer_uscc: issuer.uscc,
    valid_from: validFrom,
    valid_to: validTo ?? null,
    state: 'valid',
  };
}

function factsOf(
  { kind, issuer, validFrom, validTo }: LicenceOrder,
  { number, identifier }: NumberedRow,
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
