import { type Tx, tables } from '@tongban/platform';
import type { CityLists } from '../folder/read-city-lists.ts';
import type { Tables } from '../tables.ts';

/** The meaning of words that say nothing. */
export const silent = 0;

/** Puts the themes, the services of the first page and the words of search in place of those before. */
export async function saveLists(tx: Tx, { themes, popular, same, ignored }: Omit<CityLists, 'elements'>): Promise<void> {
  const db = tables<Tables>(tx);
  await db.deleteFrom('catalogue.theme').execute();
  await db.deleteFrom('catalogue.popular').execute();
  await db.deleteFrom('catalogue.word').execute();
  if (themes.length > 0)
    await db
      .insertInto('catalogue.theme')
      .values(themes.map(({ en, ...theme }, place) => ({ ...theme, name_en: en ?? null, place })))
      .execute();
  if (popular.length > 0)
    await db
      .insertInto('catalogue.popular')
      .values(popular.map((service, place) => ({ service, place })))
      .execute();
  const words = [
    ...ignored.map((word) => ({ word, meaning: silent })),
    ...same.flatMap((group, at) => group.map((word) => ({ word, meaning: at + 1 }))),
  ];
  if (words.length > 0) {
    await db
      .insertInto('catalogue.word')
      .values(words)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
