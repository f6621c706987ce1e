import { readServiceFolder, serviceFoldersIn } from '@tongban/catalogue';
import type { ServiceDefinition } from '@tongban/catalogue/contract';
import type { Question } from '@tongban/forms';
import { handlersOf } from '../apps/server/src/demo/handlers.ts';
import { businesses, signsInFor } from '../apps/server/src/demo/organisations.ts';
import { people } from '../apps/server/src/demo/people.ts';
import { type Journey, readJourneys } from '../services/journey.ts';
import type { Replies } from './citizen.ts';

/** One of the city's services with its journey to the licence, who of the demo city goes on it, and who handles it. */
export type ServiceToWalk = {
  readonly id: string;
  readonly definition: ServiceDefinition;
  readonly journey: Journey;
  readonly signsIn: { readonly name: string; readonly phone: string };
  /** The organisation that applies, where none is named the person themself. */
  readonly organisation: string | undefined;
  readonly handlers: ReturnType<typeof handlersOf>;
};

const folder = new URL('../services/', import.meta.url);

/** Every service in the folder, in the order of names; throws where one cannot be read, or has no journey to its end. */
export async function servicesToWalk(): Promise<readonly ServiceToWalk[]> {
  return Promise.all((await serviceFoldersIn(folder)).map(serviceIn));
}

async function serviceIn(address: URL): Promise<ServiceToWalk> {
  const read = await readServiceFolder(address);
  if ('faults' in read) throw new Error(`${read.id}: ${JSON.stringify(read.faults)}`);
  const { definition } = read;
  const journey = (await readJourneys(address)).find(({ days, path, outcome }) => days && path && outcome);
  if (journey === undefined) throw new Error(`${definition.id}: no journey goes to the licence`);
  const { 'person.name': person, 'organisation.name': named } = journey.known ?? {};
  const organisation = definition.guide.applicants.includes('organisation') ? (named ?? businesses.noodleShop.name) : undefined;
  const signsIn = organisation === undefined ? (people.find(({ name }) => name === person) ?? people[0]) : signsInFor(organisation);
  if (signsIn === undefined) throw new Error(`${definition.id}: nobody of the demo city signs in for ${organisation}`);
  return { id: definition.id, definition, journey, signsIn, organisation, handlers: handlersOf(definition) };
}

/** What the journey answers, as a person types or chooses it: once on the form, and for each item of a repeating page. */
export function repliesOf(
  { form: { pages } }: ServiceDefinition,
  journey: Journey,
): { readonly replies: Replies; readonly items: { readonly [page: string]: readonly Replies[] } } {
  const on = (questions: readonly Question[], given: { readonly [question: string]: unknown }) =>
    Object.fromEntries(questions.flatMap((question) => replyTo(question, given[question.id] ?? journey.known?.[question.element ?? ''])));
  const groups = pages.flatMap((page) => (page.repeat === undefined ? [] : [{ ...page, group: page.repeat.id }]));
  return {
    replies: on(
      pages.flatMap(({ repeat, questions }) => (repeat === undefined ? questions : [])),
      journey.answers,
    ),
    items: Object.fromEntries(
      groups.map(({ id, group, questions }) => {
        // The edge: under the name of a group a journey lists items.
        const items = (journey.answers[group] ?? []) as readonly { readonly [question: string]: unknown }[];
        return [id, items.map((item) => on(questions, item))];
      }),
    ),
  };
}

/** By the name of the field, of which a date has three; files are handed in whatever they are called. */
function replyTo(question: Question, given: unknown): readonly (readonly [field: string, reply: string | readonly string[]])[] {
  const { id, type } = question;
  // What may be left out is left empty; what is known stands there already.
  if (given === undefined && question.required !== false) return [];
  switch (type) {
    case 'date': {
      const [year = '', month = '', day = ''] = String(given ?? '').split('-');
      return Object.entries({ year, month, day }).map(([part, text]) => [`${id}-${part}`, text] as const);
    }
    case 'yes-no':
      return [[id, given === undefined ? [] : given === true ? 'yes' : 'no']];
    case 'choice':
    case 'choices':
      return [[id, [given ?? []].flat().map(String)]];
    case 'files':
      return [];
    case 'text':
    case 'long-text':
    case 'number':
    case 'phone':
    case 'citizen-id':
    case 'uscc':
      return [[id, String(given ?? '')]];
  }
}
