import type { CompiledForm, CompiledPage, CompiledQuestion } from './compile-form.ts';
import { hasPlace, withItem } from './items.ts';
import { filesIn, mostFiles } from './kinds/files.ts';
import { toldOf } from './kinds/kind.ts';
import type { Answers, FileAnswer, Item, Problem } from './model.ts';
import { answerIn, itemsIn } from './own.ts';

/** The question that a file belongs to; item is its place from 0 in a repeating group. */
export type FilePlace = { readonly question: string; readonly item?: number };

type Found = { readonly question: CompiledQuestion; readonly page: CompiledPage };

/** The files given for a question, in the order they came. */
export function fileAnswersOf(form: CompiledForm, answers: Answers, place: FilePlace): readonly FileAnswer[] {
  const found = foundAt(form, place);
  return found ? filesIn(answerIn(entriesAt(found, answers, place), place.question)) : [];
}

/**
 * The answers with one more file, taken in and checked elsewhere. The same content again changes nothing. At the first free
 * place of a repeating group it begins an item. Refuses a question that takes no files, and one file too many: more than the question
 * takes, or than is taken anywhere (`atMost`).
 */
export function withFile(
  form: CompiledForm,
  answers: Answers,
  place: FilePlace,
  file: FileAnswer,
  atMost = Number.POSITIVE_INFINITY,
): { readonly answers: Answers } | { readonly problems: readonly Problem[] } {
  const found = foundAt(form, place);
  const refused = (message: string) => ({ problems: [{ ...place, message }] });
  if (found?.question.question.type !== 'files') return refused(form.messages.notAsked);
  const { repeat } = found.page;
  if (repeat && !hasPlace(answers, repeat, place.item ?? -1)) return refused(form.messages.tooManyItems(repeat.item, repeat.max));
  const files = fileAnswersOf(form, answers, place);
  if (files.some((given) => given.file === file.file)) return { answers };
  const { question } = found.question;
  const most = Math.min(mostFiles(question), atMost);
  if (files.length >= most) return refused(form.messages.tooManyFiles(toldOf(question), most));
  return { answers: replaced(found, answers, place, [...files, file]) };
}

/** The answers without the file of this content; unchanged where there is none. */
export function withoutFile(form: CompiledForm, answers: Answers, place: FilePlace, file: string): Answers {
  const found = foundAt(form, place);
  const files = fileAnswersOf(form, answers, place);
  const left = files.filter((given) => given.file !== file);
  return found && left.length < files.length ? replaced(found, answers, place, left) : answers;
}

function foundAt({ questions, pageById }: CompiledForm, place: FilePlace): Found | undefined {
  const question = questions.get(place.question);
  const page = question && pageById.get(question.page);
  return page && { question, page };
}

function entriesAt({ page }: Found, answers: Answers, { item }: FilePlace): Answers | Item {
  return page.repeat ? (itemsIn(answers, page.repeat.id)[item ?? -1] ?? {}) : answers;
}

function replaced({ page }: Found, answers: Answers, { question, item }: FilePlace, files: readonly FileAnswer[]): Answers {
  if (!page.repeat || item === undefined) return { ...answers, [question]: files };
  const entries = itemsIn(answers, page.repeat.id)[item] ?? {};
  return withItem(answers, page.repeat, item, { ...entries, [question]: files });
}
