import type { Answer, Answers, Item, Known, KnownElements } from './model.ts';

// Answers come from strangers: an entry counts only where it is the record's own, never what every object inherits.

/** One answer of a form or an item. */
export function answerIn(answers: Answers | Item, question: string): Answer | undefined {
  // Ids are unique in a form, so a question's never names a list of items; what else may stand there, its kind refuses.
  return Object.hasOwn(answers, question) ? (answers[question] as Answer) : undefined;
}

/** The items of a repeating group; none where there are none. */
export function itemsIn(answers: Answers, group: string): readonly Item[] {
  const items = Object.hasOwn(answers, group) ? answers[group] : undefined;
  return Array.isArray(items) && items.every(isItem) ? items : [];
}

/** What is known of an element. */
export function knownIn(known: KnownElements, element: string | undefined): Known | undefined {
  return element !== undefined && Object.hasOwn(known, element) ? known[element] : undefined;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
