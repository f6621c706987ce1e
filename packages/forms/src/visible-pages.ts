import type { CompiledForm, CompiledPage, CompiledQuestion } from './compile-form.ts';
import type { Answer, Answers, Item, Known, KnownElements, Page, Question } from './model.ts';
import { offered, offering } from './offer.ts';
import { answerIn, itemsIn } from './own.ts';
import { isAsked, type Passed, standing, walk } from './walk.ts';

/** A question as its page shows it: known is set where nothing need be asked, and the page names its source. */
export type QuestionView = { readonly question: Question; readonly answer: Answer | undefined; readonly known: Known | undefined };

/** A page of the walk. */
export type PageView = {
  readonly page: Page;
  /** Questions whose condition holds. Of a repeating group: those of the item asked for, and none without one. */
  readonly questions: readonly QuestionView[];
  /** Whether anything is left to ask; where not, the walk skips the page, and it can still be opened to correct what is known. */
  readonly asks: boolean;
  /** The items of a repeating group. */
  readonly items: readonly Item[];
  readonly mayAdd: boolean;
};

/** The pages whose condition holds, in order, with what they ask. */
export function visiblePages(form: CompiledForm, answers: Answers, known: KnownElements): readonly PageView[] {
  const views: { page: CompiledPage; questions: QuestionView[] }[] = [];
  walk(form, answers, known, {
    page: (page) => {
      views.push({ page, questions: [] });
    },
    question: ({ question }, answer, stands, item) => {
      if (item === undefined) views.at(-1)?.questions.push({ question, answer, known: stands });
    },
  });
  return views.map(({ page, questions }) => viewOf(page, questions, answers));
}

/**
 * The page as it now stands, also one that the walk skips; undefined where the form has none of that id or its condition does
 * not hold. In a repeating group `item` is the place from 0 of the item asked for, the first free place for a new one.
 */
export function pageAt(form: CompiledForm, answers: Answers, known: KnownElements, pageId: string, item?: number): PageView | undefined {
  const page = form.pageById.get(pageId);
  const passed = page && walk(form, answers, known, {}, page);
  return passed && viewOf(page, questionsOf(page, answers, known, passed, item), answers);
}

function questionsOf(page: CompiledPage, answers: Answers, known: KnownElements, passed: Passed, item?: number): readonly QuestionView[] {
  if (page.repeat && item === undefined) return [];
  const given = page.repeat ? (itemsIn(answers, page.repeat.id)[item ?? 0] ?? {}) : answers;
  return page.questions.flatMap((question) => questionView(question, given, page.repeat ? {} : known, passed));
}

function questionView(question: CompiledQuestion, given: Answers | Item, known: KnownElements, passed: Passed): readonly QuestionView[] {
  if (!isAsked(question.when, passed)) return [];
  const own = offered(question, answerIn(given, question.id), passed);
  const stands = standing(question, own, known, passed);
  const answer = stands ? stands.value : own;
  passed[question.id] = answer;
  return [{ question: offering(question, passed), answer, known: stands }];
}

function viewOf({ page, repeat }: CompiledPage, questions: readonly QuestionView[], answers: Answers): PageView {
  const items = repeat ? itemsIn(answers, repeat.id) : [];
  const asks = repeat !== undefined || questions.some(({ known }) => known === undefined);
  return { page, questions, asks, items, mayAdd: repeat !== undefined && items.length < repeat.max };
}
