import type { Language } from '@tongban/kernel';
import type { Tx } from '@tongban/platform';
import type { CasesDependencies } from '../dependencies.ts';
import { type Words, wordsWith } from '../messages/words.ts';

type Tools = Pick<CasesDependencies, 'namesIn'> & { readonly language: Language };

/** The words of the language in which these tools work. */
export async function wordsFor(tx: Tx, { language, namesIn }: Tools): Promise<Words> {
  return wordsWith(language, await namesIn(tx, language));
}
