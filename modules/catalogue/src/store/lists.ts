import { run, type Tx, tables } from '@tongban/platform';
import type { CityLists } from '../folder/read-city-lists.ts';
import type { Tables } from '../tables.ts';

/** The meaning of words that say nothing. */
export const silent = 0;

/** Puts the themes, the life events, the services of the first page and the words of search in place of those before. */
export async function saveLists(tx: Tx, { themes, events, popular, same, ignored }: Omit<CityLists, 'elements'>): Promise<void> {
  const db = tables<Tables>(tx);
  await db.deleteFrom('catalogue.theme').execute();
  await db.deleteFrom('catalogue.popular').execute();
  await db.deleteFrom('catalogue.word').execute();
  if (themes.length > 0)
    await db
      .insertInto('catalogue.theme')
      .values(themes.map(({ en, ...theme }, place) => ({ ...theme, name_en: en ?? null, place })))
      .execute();
  await saveLifeEvents(tx, events);
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

async function saveLifeEvents(tx: Tx, events: CityLists['events']): Promise<void> {
  await tables<Tables>(tx).deleteFrom('catalogue.life_event').execute();
  for (const [place, entry] of events.entries())
    await run(tx).query('insert into catalogue.life_event (id, place, entry) values ($1, $2, $3::jsonb)', [
      entry.id,
      place,
      JSON.stringify(entry),
    ]);
}
