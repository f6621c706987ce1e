import type { Page, Question } from '@tongban/forms';
import type { ServiceDefinition } from '../contract.ts';

/** A question with the page it stands on; `group` where the page is asked once for each item. */
export type PlacedQuestion = { readonly question: Question; readonly page: Page; readonly field: string; readonly group?: string };

/** Every question of the form in order, with where it stands. */
export function questionsOf({ form }: ServiceDefinition): readonly PlacedQuestion[] {
  return form.pages.flatMap((page, at) =>
    page.questions.map((question, place) => {
      const placed = { question, page, field: `form.pages.${at}.questions.${place}` };
      return page.repeat ? { ...placed, group: page.repeat.id } : placed;
    }),
  );
}

/** The question that a reference names: its id, or `group.question` inside a repeating group. */
export function questionNamed(definition: ServiceDefinition, reference: string): PlacedQuestion | undefined {
  return questionsOf(definition).find(
    ({ question, group }) => (group === undefined ? question.id : `${group}.${question.id}`) === reference,
  );
}
