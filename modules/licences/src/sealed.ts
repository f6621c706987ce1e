import type { Day } from '@tongban/kernel';
import type { Party, Sealer } from '@tongban/platform';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { type LicenceId, type LicenceOrder, type LicenceView, orderContext } from './contract.ts';
import { stateOn } from './domain/standing.ts';
import type { LicenceRow } from './tables.ts';

const Field = Type.Object({
  element: Type.String(),
  label: Type.String(),
  value: Type.String(),
  text: Type.String(),
  personal: Type.Optional(Type.Boolean()),
});
const Stated = Type.Object({ holderName: Type.String(), fields: Type.Array(Field) });
type Stated = Static<typeof Stated>;

const text = Type.String({ minLength: 1 });
const DayText = Type.Unsafe<Day>(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }));
const Order = Type.Object({
  kind: Type.Object({ id: text, name: text, code: text, number: text }),
  holder: Type.Unsafe<Party>(Type.Object({ kind: Type.Enum(['person', 'organisation']), id: text })),
  holderName: text,
  issuer: Type.Object({ department: text, name: text, uscc: text }),
  decidedOn: DayText,
  validFrom: DayText,
  validTo: Type.Optional(DayText),
  fields: Type.Array(Field, { minItems: 1 }),
  numberParts: Type.Record(Type.String(), Type.String()),
});

/** Opens an order; throws where it was changed, belongs to another request or is no order. What it says stays out of the message. */
export function openOrder(sealer: Sealer, request: string, sealed: string): LicenceOrder {
  const order: unknown = JSON.parse(sealer.open(sealed, orderContext(request)));
  if (!Value.Check(Order, order)) throw new Error(`what request ${request} seals is no order for a licence`);
  return order;
}

/** What identifies a person, sealed for this licence alone. */
export function sealStated(sealer: Sealer, id: LicenceId, { holderName, fields }: Pick<LicenceOrder, 'holderName' | 'fields'>): string {
  return sealer.seal(JSON.stringify({ holderName, fields }), contextOf(id));
}

/** A licence as its holder sees it on this day. */
export function openLicence(sealer: Sealer, row: LicenceRow, today: Day): LicenceView {
  const { holderName, fields } = openStated(sealer, row);
  const validTo = row.valid_to ?? undefined;
  return {
    id: row.id,
    identifier: row.identifier,
    number: row.number,
    kind: row.kind,
    name: row.name,
    holderName,
    issuer: row.issuer_name,
    validFrom: row.valid_from,
    ...(validTo === undefined ? {} : { validTo }),
    state: stateOn(row.state, today, validTo),
    fields,
    issuedAt: row.issued_at,
    code: row.code,
  };
}

function openStated(sealer: Sealer, row: LicenceRow): Stated {
  const stated: unknown = JSON.parse(sealer.open(row.sealed, contextOf(row.id)));
  if (!Value.Check(Stated, stated)) throw new Error(`licence ${row.id} does not state what a licence states`);
  return stated;
}

const contextOf = (id: LicenceId) => `licences.licence:${id}`;
