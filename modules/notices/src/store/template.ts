import type { Language } from '@tongban/kernel';
import { type OfficialId, type Tx, tables } from '@tongban/platform';
import type { Template } from '../contract.ts';
import type { Tables } from '../tables.ts';

/** A change of a text; without a text it went back to what the house ships. */
export type Change = {
  readonly kind: string;
  readonly language: Language;
  readonly version: number;
  readonly author: string;
  readonly at: string;
  readonly template?: Template;
};

/** Every change of these kinds' texts, the newest first. */
export async function readChanges(tx: Tx, kinds: readonly string[]): Promise<readonly Change[]> {
  if (kinds.length === 0) return [];
  const rows = await tables<Tables>(tx)
    .selectFrom('notices.template')
    .selectAll()
    .where('kind', 'in', [...kinds])
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ kind, language, version, author_name, at, subject, text, mail }) => {
    const change = { kind, language, version, author: author_name, at };
    return subject === null || text === null || mail === null ? change : { ...change, template: { subject, text, mail } };
  });
}

/** Adds a change as that version; false where somebody else's stands there already. */
export async function insertChange(
  tx: Tx,
  change: Omit<Change, 'author'> & { readonly official: OfficialId; readonly officialName: string },
): Promise<boolean> {
  const { kind, language, version, official, officialName, at, template } = change;
  const { subject = null, text = null, mail = null } = template ?? {};
  const { numInsertedOrUpdatedRows } = await tables<Tables>(tx)
    .insertInto('notices.template')
    .values({ kind, language, version, subject, text, mail, author: official, author_name: officialName, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
