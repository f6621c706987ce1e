import type { Language } from '@tongban/kernel';
import { rememberFor, type Tx } from '@tongban/platform';

/** Names and texts as records keep them in Chinese, each with its English. */
export type Names = readonly (readonly [chinese: string, english: string])[];

type Named = (recorded: string) => string;
/** What is put together from names; undefined where it is not. */
type Composed = (recorded: string, named: Named) => string | undefined;

const aWhile = 10_000;
const asItStands: Named = (recorded) => recorded;

/**
 * Records are kept in Chinese. What they name of the house itself (departments, services, licences, sources) is told in the reader's
 * language; what people wrote comes back as it stands.
 */
export function namesFrom(sources: readonly ((tx: Tx) => Promise<Names>)[], composed: readonly Composed[]) {
  const known = rememberFor<ReadonlyMap<string, string>>(aWhile);
  return async (tx: Tx, language: Language): Promise<Named> => {
    if (language === 'zh') return asItStands;
    const names = await known.get('', async () => new Map((await allOf(sources, tx)).flat().toReversed()));
    const simple: Named = (recorded) => names.get(recorded) ?? recorded;
    const put = [severalOf, ...composed];
    return (recorded) => names.get(recorded) ?? put.map((one) => one(recorded, simple)).find((said) => said !== undefined) ?? recorded;
  };
}

/** Several names in one line, each of them known: 热食类食品制售、自制饮品制售. */
function severalOf(recorded: string, named: Named): string | undefined {
  const parts = recorded.split('、');
  return parts.length > 1 && parts.every((part) => named(part) !== part) ? parts.map(named).join(', ') : undefined;
}

/** One after the other, as a transaction reads. */
async function allOf(sources: readonly ((tx: Tx) => Promise<Names>)[], tx: Tx): Promise<readonly Names[]> {
  const all: Names[] = [];
  for (const source of sources) all.push(await source(tx));
  return all;
}
