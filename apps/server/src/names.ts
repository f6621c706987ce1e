import { type Language, parseDay } from '@tongban/kernel';
import { rememberFor, type Tx } from '@tongban/platform';
import { formats } from '@tongban/ui';

/** Names and texts as records keep them in Chinese, each with its English, and within which services and licences it is said so. */
export type Names = readonly (readonly [chinese: string, english: string, ...within: readonly string[]])[];

type Named = (recorded: string, within?: string) => string;
/** What is put together from names; undefined where it is not. */
type Composed = (recorded: string, named: (name: string) => string) => string | undefined;

const aWhile = 10_000;
const asItStands: Named = (recorded) => recorded;

/**
 * Records are kept in Chinese. What they name of the house itself (departments, services, licences, sources) is told in the reader's
 * language; what people wrote comes back as it stands. The same word may be said otherwise within a service or a licence.
 */
export function namesFrom(sources: readonly ((tx: Tx) => Promise<Names>)[], composed: readonly Composed[]) {
  const known = rememberFor<{ readonly general: ReadonlyMap<string, string>; readonly within: ReadonlyMap<string, string> }>(aWhile);
  return async (tx: Tx, language: Language): Promise<Named> => {
    if (language === 'zh') return asItStands;
    const { general, within } = await known.get('', async () => mapped((await allOf(sources, tx)).flat()));
    return (recorded, where = '') => {
      const found = (name: string) => within.get(`${where} ${name}`) ?? general.get(name);
      const simple = (name: string) => found(name) ?? name;
      return (
        found(recorded) ??
        [severalOf, measured, dated, ...composed].map((one) => one(recorded, simple)).find((said) => said !== undefined) ??
        recorded
      );
    };
  };
}

/** Several names in one line, each of them known: 热食类食品制售、自制饮品制售. */
function severalOf(recorded: string, named: (name: string) => string): string | undefined {
  const parts = recorded.split('、');
  return parts.length > 1 && parts.every((part) => named(part) !== part) ? parts.map((part) => named(part)).join(', ') : undefined;
}

/** A number with a known unit: 86.5平方米. */
function measured(recorded: string, named: (name: string) => string): string | undefined {
  const [, number, unit = ''] = /^([\d.,]+)(\D+)$/.exec(recorded) ?? [];
  return named(unit) === unit ? undefined : `${number} ${named(unit)}`;
}

/** A day as papers write it: 2026年11月2日. */
function dated(recorded: string): string | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(recorded) ?? [];
  const of = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  return of && formats.en.fullDay(of);
}

/** Of two that say the same otherwise the first counts. */
function mapped(names: Names) {
  const firstLast = names.toReversed();
  return {
    general: new Map(firstLast.map(([chinese, english]) => [chinese, english])),
    within: new Map(firstLast.flatMap(([chinese, english, ...places]) => places.map((place) => [`${place} ${chinese}`, english] as const))),
  };
}

/** One after the other, as a transaction reads. */
async function allOf(sources: readonly ((tx: Tx) => Promise<Names>)[], tx: Tx): Promise<readonly Names[]> {
  const all: Names[] = [];
  for (const source of sources) all.push(await source(tx));
  return all;
}
