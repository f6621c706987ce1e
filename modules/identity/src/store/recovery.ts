import { newId, type PersonId, sha256, type Tx, tables } from '@tongban/platform';
import type { Tables } from '../tables.ts';

/** Keeps the hash of a link that lets this person set another password until then. */
export async function insertRecovery(tx: Tx, person: PersonId, token: string, at: string, expiresAt: string): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('identity.recovery')
    .values({ id: newId(), token_hash: sha256(token), person, created_at: at, expires_at: expiresAt, used_at: null })
    .execute();
}

/** Whose link it is, if it is still good; held, so that it is used once. */
export async function holdRecovery(tx: Tx, token: string, at: string): Promise<PersonId | undefined> {
  const row = await tables<Tables>(tx)
    .selectFrom('identity.recovery')
    .select('person')
    .where('token_hash', '=', sha256(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst();
  return row?.person;
}

/** No link of this person is good any more. */
export async function useRecoveries(tx: Tx, person: PersonId, at: string): Promise<void> {
  await tables<Tables>(tx)
    .updateTable('identity.recovery')
    .set({ used_at: at })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .execute();
}
