import type { CompiledForm, CompiledPage } from './compile-form.ts';
import type { Answer, Answers, Item, Known, KnownElements } from './model.ts';
import { walk } from './walk.ts';

type Record<Value> = { [name: string]: Value };

/** What is submitted in the end: what is known and what was answered, of visible questions only. */
export function settledAnswers(form: CompiledForm, answers: Answers, known: KnownElements): Answers {
  const settled: Record<Answer | Item[]> = {};
  let items: Record<Answer>[] = [];
  walk(form, answers, known, {
    items: ({ repeat }: CompiledPage, given) => {
      items = given.map(() => ({}));
      if (repeat) settled[repeat.id] = items;
    },
    question: ({ id }, answer, _, item) => {
      if (answer === undefined) return;
      const into = item === undefined ? settled : items[item];
      if (into) into[id] = answer;
    },
  });
  return settled;
}

/** Of the settled answers, those that nobody was asked for, with their source, by question. */
export function answersKnown(form: CompiledForm, answers: Answers, known: KnownElements): { readonly [question: string]: Known } {
  const found: Record<Known> = {};
  walk(form, answers, known, {
    question: ({ id }, _, stands) => {
      if (stands) found[id] = stands;
    },
  });
  return found;
}
