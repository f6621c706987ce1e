import { type Tx, tables } from '@tongban/platform';
import type { CaseId, LetterKind } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** A signed document, and the event of the case that it tells. */
export type KeptLetter = { readonly position: number; readonly kind: LetterKind; readonly file: string };

/** What was told about a case, in order, as far as this transaction's actor may see it. */
export async function readLetters(tx: Tx, id: CaseId): Promise<readonly KeptLetter[]> {
  return await tables<Tables>(tx)
    .selectFrom('cases.letter')
    .select(['position', 'kind', 'file'])
    .where('case_id', '=', id)
    .orderBy('position')
    .execute();
}

/** The document of the letter whose QR code ends in this code. */
export async function letterByCode(tx: Tx, code: string): Promise<string | undefined> {
  const row = await tables<Tables>(tx).selectFrom('cases.letter').select('file').where('code', '=', code).executeTakeFirst();
  return row?.file;
}

type NewLetter = KeptLetter & { readonly code: string; readonly signedAt: string };

/** Keeps a letter; told twice, the first one stands. */
export async function insertLetter(tx: Tx, id: CaseId, { signedAt, ...letter }: NewLetter): Promise<void> {
  await tables<Tables>(tx)
    .insertInto('cases.letter')
    .values({ case_id: id, ...letter, signed_at: signedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
