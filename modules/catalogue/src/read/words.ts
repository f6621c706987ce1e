import { type Tx, tables } from '@tongban/platform';
import type { WordLists } from '../search/words.ts';
import { silent } from '../store/lists.ts';
import type { Tables } from '../tables.ts';

/** The words of search as they were saved. */
export async function savedWords(tx: Tx): Promise<WordLists> {
  const rows = await tables<Tables>(tx)
    .selectFrom('catalogue.word')
    .select(['word', 'meaning'])
    .orderBy('meaning')
    .orderBy('word')
    .execute();
  const byMeaning = Map.groupBy(rows, ({ meaning }) => meaning);
  const words = (meaning: number) => (byMeaning.get(meaning) ?? []).map(({ word }) => word);
  return { ignored: words(silent), same: [...byMeaning.keys()].filter((meaning) => meaning !== silent).map(words) };
}
