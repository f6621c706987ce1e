import { makeLicenceId } from '@tongban/identifiers';
import { type Reaction, type Sealer, send, type Tx } from '@tongban/platform';
import type { LicenceOrder } from './contract.ts';
import { numberOf, seriesOf } from './domain/number.ts';
import { openOrder } from './sealed.ts';
import { insertNumbered, isKnown, nextSerials } from './store/order.ts';

const serialDigits = 7;

/**
 * Takes an order for a licence and gives it number and identifier: the same ones however often it comes, and none that is skipped.
 * The document follows by `sign-licence`, so that a series is never held while a sheet is set and written to disk.
 */
export function takingOrders(sealer: Sealer): Reaction {
  return async (tx, { request, sealed }) => {
    if (typeof request !== 'string' || typeof sealed !== 'string') throw new Error('an order for a licence without request or content');
    if (await isKnown(tx, request)) return;
    const order = openOrder(sealer, request, sealed);
    await insertNumbered(tx, { request, sealed, ...(await numbered(tx, order)) });
    await send(tx, { type: 'sign-licence', request });
  };
}

/** The kind's own number, and the identifier of GB/T 36904, whose serial is the year and seven digits of this kind and issuer. */
async function numbered(tx: Tx, { kind, numberParts, issuer, decidedOn }: LicenceOrder): Promise<{ number: string; identifier: string }> {
  const year = decidedOn.slice(0, 4);
  const series = seriesOf(kind.number, numberParts, year);
  const ofYear = `${kind.code}.${issuer.uscc}.${year}`;
  const serials = await nextSerials(tx, series === undefined ? [ofYear] : [series, ofYear]);
  return {
    number: numberOf(kind.number, numberParts, year, serials.get(series ?? '') ?? 0),
    identifier: makeLicenceId({
      kind: kind.code,
      issuer: issuer.uscc,
      serial: `${year}${String(serials.get(ofYear)).padStart(serialDigits, '0')}`,
      version: 1,
    }),
  };
}
