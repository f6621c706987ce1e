import { newId, type OrganisationId, type PersonId, type Tx, tables } from '@tongban/platform';
import type { OrganisationKind } from '../contract.ts';
import type { Tables } from '../tables.ts';

export type Organisation = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly uscc: string;
  readonly kind: OrganisationKind;
  readonly address: string;
  readonly responsible: PersonId;
};

/** The organisation under this id. */
export async function findOrganisation(tx: Tx, id: OrganisationId): Promise<Organisation | undefined> {
  return await select(tx).where('id', '=', id).executeTakeFirst();
}

/** The organisation with this credit code. */
export async function findByCreditCode(tx: Tx, uscc: string): Promise<Organisation | undefined> {
  return await select(tx).where('uscc', '=', uscc).executeTakeFirst();
}

/** Whether this order has founded its organisation already. */
export async function hasFounded(tx: Tx, request: string): Promise<boolean> {
  const row = await tables<Tables>(tx).selectFrom('identity.organisation').select('id').where('request', '=', request).executeTakeFirst();
  return row !== undefined;
}

/** Adds an organisation; request: the order that founded it. */
export async function insertOrganisation(
  tx: Tx,
  organisation: Omit<Organisation, 'id'> & { readonly request?: string },
  at: string,
): Promise<OrganisationId> {
  // The edge: a fresh id becomes an organisation's by standing in this table.
  const id = newId() as OrganisationId;
  const { request, ...values } = organisation;
  await tables<Tables>(tx)
    .insertInto('identity.organisation')
    .values({ ...values, id, request: request ?? null, created_at: at })
    .execute();
  return id;
}

/** The next serial for credit codes of this region, from 1. The counter is held until the transaction ends: no gap, no double. */
export async function nextSerial(tx: Tx, region: string): Promise<number> {
  const { value } = await tables<Tables>(tx)
    .insertInto('identity.counter')
    .values({ name: `individual-business:${region}`, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb('identity.counter.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

function select(tx: Tx) {
  return tables<Tables>(tx).selectFrom('identity.organisation').select(['id', 'name', 'uscc', 'kind', 'address', 'responsible']);
}
