import { type PersonId, type Sealer, type Tx, tables } from '@tongban/platform';
import type { Mailbox } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** An address that waits for its code. */
export type Claim = Omit<Mailbox, 'person'> & { readonly codeHash: string; readonly tries: number; readonly expiresAt: string };

/** The person's proven address; for the person and the system. */
export async function findMailbox(tx: Tx, sealer: Sealer, person: PersonId): Promise<Mailbox | undefined> {
  return (await findMailboxes(tx, sealer, [person]))[0];
}

/** The proven addresses of these people. */
export async function findMailboxes(tx: Tx, sealer: Sealer, people: readonly PersonId[]): Promise<readonly Mailbox[]> {
  if (people.length === 0) return [];
  const rows = await tables<Tables>(tx)
    .selectFrom('identity.mailbox')
    .select(['person', 'address_sealed', 'language'])
    .where('person', 'in', [...people])
    .execute();
  return rows.map(({ person, address_sealed, language }) => ({
    person,
    address: sealer.open(address_sealed, contexts.mailbox(person)),
    language,
  }));
}

/** From now on mail for the person goes there. */
export async function saveMailbox(
  tx: Tx,
  sealer: Sealer,
  person: PersonId,
  { address, language }: Omit<Mailbox, 'person'>,
  at: string,
): Promise<void> {
  const values = { address_sealed: sealer.seal(address, contexts.mailbox(person)), language, verified_at: at };
  await tables<Tables>(tx)
    .insertInto('identity.mailbox')
    .values({ person, ...values })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(values))
    .execute();
}

/** Forgets the address; false where there was none. */
export async function deleteMailbox(tx: Tx, person: PersonId): Promise<boolean> {
  const { numDeletedRows } = await tables<Tables>(tx).deleteFrom('identity.mailbox').where('person', '=', person).executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Locks the address that waits for its code, so that tries are counted one after the other. */
export async function holdClaim(tx: Tx, sealer: Sealer, person: PersonId): Promise<Claim | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.mailbox_claim')
    .selectAll()
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { address_sealed, language, code_hash: codeHash, tries, expires_at: expiresAt } = row;
  return { address: sealer.open(address_sealed, contexts.claim(person)), language, codeHash, tries, expiresAt };
}

/** Keeps an address until its code comes back, in the place of one that waited before. */
export async function saveClaim(tx: Tx, sealer: Sealer, person: PersonId, claim: Claim): Promise<void> {
  const values = {
    address_sealed: sealer.seal(claim.address, contexts.claim(person)),
    language: claim.language,
    code_hash: claim.codeHash,
    tries: claim.tries,
    expires_at: claim.expiresAt,
  };
  await tables<Tables>(tx)
    .insertInto('identity.mailbox_claim')
    .values({ person, ...values })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(values))
    .execute();
}

/** No address waits for its code any more. */
export async function deleteClaim(tx: Tx, person: PersonId): Promise<void> {
  await tables<Tables>(tx).deleteFrom('identity.mailbox_claim').where('person', '=', person).execute();
}

const contexts = {
  mailbox: (person: PersonId) => `identity.mailbox.address:${person}`,
  claim: (person: PersonId) => `identity.mailbox-claim.address:${person}`,
};
