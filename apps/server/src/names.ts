import type { Language } from '@tongban/kernel';
import { rememberFor, type Tx } from '@tongban/platform';

/** Names and texts as records keep them in Chinese, each with its English. */
export type Names = readonly (readonly [chinese: string, english: string])[];

const aWhile = 10_000;
const asItStands = (recorded: string): string => recorded;

/**
 * Records are kept in Chinese. What they name of the house itself (departments, services, licences, sources) is told in the reader's
 * language; what people wrote comes back as it stands.
 */
export function namesFrom(sources: readonly ((tx: Tx) => Promise<Names>)[]) {
  const known = rememberFor<ReadonlyMap<string, string>>(aWhile);
  return async (tx: Tx, language: Language): Promise<(recorded: string) => string> => {
    if (language === 'zh') return asItStands;
    const names = await known.get('', async () => new Map((await allOf(sources, tx)).flat().toReversed()));
    return (recorded) => names.get(recorded) ?? recorded;
  };
}

/** One after the other, as a transaction reads. */
async function allOf(sources: readonly ((tx: Tx) => Promise<Names>)[], tx: Tx): Promise<readonly Names[]> {
  const all: Names[] = [];
  for (const source of sources) all.push(await source(tx));
  return all;
}
