import { type Assurance, newId, type PersonId, run, type Sealer, type Tx, tables } from '@tongban/platform';
import type { PersonToAdd } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** A value is sealed to the person and to what it is, so that no row can be given another's name. */
const contexts = {
  name: (id: PersonId) => `identity.person.name:${id}`,
  citizenId: (id: PersonId) => `identity.person.citizen-id:${id}`,
  phone: (id: PersonId) => `identity.person.phone:${id}`,
};

/** The values that find a person: kept as keyed hashes only. */
export function findingHash(sealer: Sealer, kind: 'citizen-id' | 'phone', value: string): string {
  return sealer.keyedHash(value, `identity.person.${kind}`);
}

/** The person with this citizen ID, already normalised. */
export async function findPerson(tx: Tx, sealer: Sealer, citizenId: string): Promise<PersonId | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.person')
    .select('id')
    .where('citizen_id_hash', '=', findingHash(sealer, 'citizen-id', citizenId))
    .executeTakeFirst();
  return row?.id;
}

/** The person with this phone, already normalised. */
export async function findPersonByPhone(tx: Tx, sealer: Sealer, phone: string): Promise<PersonId | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.person')
    .select('id')
    .where('phone_hash', '=', findingHash(sealer, 'phone', phone))
    .executeTakeFirst();
  return row?.id;
}

/** The registers agreed: the person counts as one whose identity data was verified, at least, and the phone is the registered one. */
export async function markVerified(tx: Tx, sealer: Sealer, id: PersonId, phone: string): Promise<void> {
  const person = tables<Tables>(tx).updateTable('identity.person').where('id', '=', id);
  await person.set({ phone_sealed: sealer.seal(phone, contexts.phone(id)), phone_hash: findingHash(sealer, 'phone', phone) }).execute();
  await person.set({ assurance: 2 }).where('assurance', '<', 2).execute();
}

/** From now on the person counts as one who was present. */
export async function markPresent(tx: Tx, id: PersonId): Promise<void> {
  await tables<Tables>(tx).updateTable('identity.person').set({ assurance: 3 }).where('id', '=', id).where('assurance', '<', 3).execute();
}

/** Adds a person; the identifiers are already normalised. */
export async function insertPerson(tx: Tx, sealer: Sealer, person: PersonToAdd, at: string): Promise<PersonId> {
  // The edge: a fresh id becomes a person's by standing in this table.
  const id = newId() as PersonId;
  await tables<Tables>(tx)
    .insertInto('identity.person')
    .values({
      id,
      name_sealed: sealer.seal(person.name, contexts.name(id)),
      citizen_id_sealed: sealer.seal(person.citizenId, contexts.citizenId(id)),
      citizen_id_hash: findingHash(sealer, 'citizen-id', person.citizenId),
      phone_sealed: sealer.seal(person.phone, contexts.phone(id)),
      phone_hash: findingHash(sealer, 'phone', person.phone),
      assurance: person.assurance,
      created_at: at,
    })
    .execute();
  return id;
}

/** What the account knows of the person, in the clear; row-level security shows it to the person alone. */
export async function readPerson(
  tx: Tx,
  sealer: Sealer,
  id: PersonId,
): Promise<{ name: string; citizenId: string; phone: string; assurance: Assurance; createdAt: string } | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.person')
    .select(['name_sealed', 'citizen_id_sealed', 'phone_sealed', 'assurance', 'created_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    name: sealer.open(row.name_sealed, contexts.name(id)),
    citizenId: sealer.open(row.citizen_id_sealed, contexts.citizenId(id)),
    phone: sealer.open(row.phone_sealed, contexts.phone(id)),
    assurance: row.assurance,
    createdAt: row.created_at,
  };
}

/** The person's name for whoever may know it (see the function in the migration); undefined for anyone else. */
export async function readName(tx: Tx, sealer: Sealer, id: PersonId): Promise<string | undefined> {
  const { rows } = await run(tx).query<{ sealed: string | null }>('select identity.sealed_name($1) as sealed', [id]);
  const sealed = rows[0]?.sealed;
  return typeof sealed === 'string' ? sealer.open(sealed, contexts.name(id)) : undefined;
}
