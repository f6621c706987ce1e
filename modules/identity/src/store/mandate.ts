import { newId, type OrganisationId, type PersonId, type Tx, tables } from '@tongban/platform';
import type { Mandate } from '../domain/mandate.ts';
import type { Tables } from '../tables.ts';

export type HeldMandate = Mandate & { readonly organisation: OrganisationId; readonly name: string };

/** Every mandate that the person was ever given, with the organisation's name; for the person and the system. */
export async function mandatesOf(tx: Tx, person: PersonId): Promise<readonly HeldMandate[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('identity.mandate')
    .innerJoin('identity.organisation', 'identity.organisation.id', 'identity.mandate.organisation')
    .select(['organisation', 'name', 'capacity', 'services', 'expires_at', 'accepted_at', 'revoked_at'])
    .where('person', '=', person)
    .orderBy('identity.mandate.created_at')
    .orderBy('identity.mandate.id')
    .execute();
  return rows.map((row) => ({ organisation: row.organisation, name: row.name, ...mandateIn(row) }));
}

/** Every mandate that anybody was ever given for this organisation; for the system. */
export async function mandatesFor(tx: Tx, organisation: OrganisationId): Promise<readonly (Mandate & { readonly person: PersonId })[]> {
  const rows = await tables<Tables>(tx)
    .selectFrom('identity.mandate')
    .select(['person', 'capacity', 'services', 'expires_at', 'accepted_at', 'revoked_at'])
    .where('organisation', '=', organisation)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ person: row.person, ...mandateIn(row) }));
}

/** Gives a person a mandate for an organisation; one of the same capacity that is not revoked gets these services and this end instead. */
export async function saveMandate(tx: Tx, person: PersonId, organisation: OrganisationId, mandate: Mandate, at: string): Promise<void> {
  const scope = { services: mandate.services === undefined ? null : [...mandate.services], expires_at: mandate.expiresAt ?? null };
  await tables<Tables>(tx)
    .insertInto('identity.mandate')
    .values({
      id: newId(),
      person,
      organisation,
      capacity: mandate.capacity,
      ...scope,
      accepted_at: mandate.acceptedAt ?? null,
      revoked_at: mandate.revokedAt ?? null,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['person', 'organisation', 'capacity']).where('revoked_at', 'is', null).doUpdateSet(scope))
    .execute();
}

function mandateIn(row: Pick<Tables['identity.mandate'], 'capacity' | 'services' | 'expires_at' | 'accepted_at' | 'revoked_at'>): Mandate {
  return {
    capacity: row.capacity,
    ...(row.services === null ? {} : { services: row.services }),
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
    ...(row.accepted_at === null ? {} : { acceptedAt: row.accepted_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  };
}
