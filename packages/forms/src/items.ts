import type { CompiledForm, Repeat } from './compile-form.ts';
import type { Answers, Item } from './model.ts';
import { itemsIn } from './own.ts';

/** The answers with this item in its place of the group; at the first free place it is added. */
export function withItem(answers: Answers, { id }: Repeat, place: number, item: Item): Answers {
  const items = itemsIn(answers, id);
  return { ...answers, [id]: place === items.length ? [...items, item] : items.with(place, item) };
}

/** The answers without that item of the page's group; unchanged where there is none. */
export function withoutItem({ pageById }: CompiledForm, answers: Answers, pageId: string, place: number): Answers {
  const repeat = pageById.get(pageId)?.repeat;
  if (!repeat) return answers;
  return { ...answers, [repeat.id]: itemsIn(answers, repeat.id).filter((_, index) => index !== place) };
}

/** Whether the group has an item at this place, or room for a new one there. */
export function hasPlace(answers: Answers, { id, max }: Repeat, place: number): boolean {
  const { length } = itemsIn(answers, id);
  return Number.isInteger(place) && place >= 0 && (place < length || (place === length && length < max));
}
