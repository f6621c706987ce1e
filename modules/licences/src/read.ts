import { type Party, run, type Tx, tables } from '@tongban/platform';
import type { LicenceId } from './contract.ts';
import type { LicenceRow, Tables } from './tables.ts';

/** The licences of a party, newest first, as far as this transaction's actor may see them. */
export async function licencesOf(tx: Tx, party: Party): Promise<readonly LicenceRow[]> {
  return await tables<Tables>(tx)
    .selectFrom('licences.licence')
    .selectAll()
    .where('holder', '=', `${party.kind}:${party.id}`)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** All that a party holds, newest first, for filling in a form: whoever acts for it in one service only is told as well. */
export async function licencesForForms(tx: Tx, party: Party): Promise<readonly LicenceRow[]> {
  const { rows } = await run(tx).query<LicenceRow>('select * from licences.of_party($1)', [`${party.kind}:${party.id}`]);
  return rows;
}

/** A licence, or undefined where there is none for this transaction's actor. */
export async function licenceById(tx: Tx, id: LicenceId): Promise<LicenceRow | undefined> {
  return await tables<Tables>(tx).selectFrom('licences.licence').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The licence with exactly this code, for anyone. */
export async function licenceByCode(tx: Tx, code: string): Promise<LicenceRow | undefined> {
  const { rows } = await run(tx).query<LicenceRow>('select * from licences.by_code($1)', [code]);
  return rows[0];
}

/** The licence with exactly this identifier, for anyone. */
export async function licenceByIdentifier(tx: Tx, identifier: string): Promise<LicenceRow | undefined> {
  const { rows } = await run(tx).query<LicenceRow>('select * from licences.by_identifier($1)', [identifier]);
  return rows[0];
}

/** Root certificates as PEM, oldest first, for anyone. */
export async function rootCertificates(tx: Tx): Promise<readonly string[]> {
  const { rows } = await run(tx).query<{ certificate: string }>('select roots as certificate from licences.roots()');
  return rows.map((row) => row.certificate);
}
