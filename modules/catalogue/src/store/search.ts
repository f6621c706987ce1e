import { run, type Tx } from '@tongban/platform';
import { definitionIn, type ServiceDefinition } from '../contract.ts';
import { plain, type Words } from '../search/words.ts';

/** Makes the service findable by its name and everyday words, and, ranked below, by what its guide says; in each of its languages. */
export async function saveSearch(tx: Tx, words: Words, definition: ServiceDefinition): Promise<void> {
  const told = definition.en === undefined ? [definition] : [definition, definitionIn(definition, 'en')];
  const titles = told.flatMap(({ guide }) => [
    guide.name,
    ...(guide.short === undefined ? [] : [guide.short]),
    guide.result.name,
    ...guide.keywords,
  ]);
  const title = words.indexed(titles);
  const body = words.indexed([...titles, ...told.flatMap(bodyOf)]);

  await run(tx).query(
    `insert into catalogue.search (service, title, body, typed)
     values ($1, array_to_tsvector($2::text[]), array_to_tsvector($3::text[]), $4)
     on conflict (service) do update set title = excluded.title, body = excluded.body, typed = excluded.typed`,
    [definition.id, title, body, titles.map(plain).join(' ')],
  );
}

function bodyOf({ guide }: ServiceDefinition): readonly string[] {
  return [
    guide.summary,
    guide.answers.who.answer,
    guide.answers.who.note,
    ...guide.notNeeded,
    ...guide.conditions,
    ...guide.evidence.flatMap(({ name, hint }) => [name, hint ?? '']),
    ...guide.steps.map(({ name, text }) => `${name}。${text}`),
    ...guide.faq.flatMap(({ question, answer }) => [question, answer]),
    ...guide.bases.map(({ law }) => law),
  ];
}
