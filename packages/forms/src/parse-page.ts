import type { CompiledForm, CompiledPage } from './compile-form.ts';
import { hasPlace, withItem } from './items.ts';
import { datePartsOf } from './kinds/date.ts';
import type { Submitted } from './kinds/kind.ts';
import type { Answers, KnownElements, Problem } from './model.ts';
import { itemsIn } from './own.ts';
import { parseQuestions, withoutEntries } from './parse-questions.ts';
import { problemsOf } from './problems-of.ts';
import { type PageView, pageAt } from './visible-pages.ts';
import { type Passed, walk } from './walk.ts';

/** What was sent of a page is taken over, or comes back with what is wrong in it. */
export type ParsedPage =
  | { readonly answers: Answers }
  | {
      readonly problems: readonly Problem[];
      /** The page's own fields as they were entered, to be shown again. */
      readonly submitted: Submitted;
      /** The answers with whatever was right in it, for "save and come back". */
      readonly accepted: Answers;
      /** The page after it: a question may have become visible only now. Undefined where it is not asked at all. */
      readonly page: PageView | undefined;
    };

/**
 * Reads one page as a browser sent it, normalised once and checked. Fields that are not the page's own are dropped, the answers
 * of questions not visible are left as they were, and so are files, which are only looked for. In a repeating group `item` is the place
 * from 0, the first free place for a new one; without it the page is taken for finished, and all its items are checked.
 */
export function parsePage(
  form: CompiledForm,
  pageId: string,
  submitted: Submitted,
  answers: Answers,
  known: KnownElements,
  item?: number,
): ParsedPage {
  const page = form.pageById.get(pageId);
  const passed = page && walk(form, answers, known, {}, page);
  const sent = { form, submitted, answers, known };
  const { problems, accepted } = passed
    ? (page.repeat ? parseGroup : parsePlain)(page, sent, passed, item)
    : { problems: [{ question: pageId, message: form.messages.notAsked }], accepted: answers };
  if (problems.length === 0) return { answers: accepted };
  return { problems, submitted: fieldsOf(page, submitted), accepted, page: pageAt(form, accepted, known, pageId, item) };
}

type Sent = { readonly form: CompiledForm; readonly submitted: Submitted; readonly answers: Answers; readonly known: KnownElements };
type Parsed = { readonly problems: readonly Problem[]; readonly accepted: Answers };

function parsePlain(page: CompiledPage, { form, submitted, answers, known }: Sent, passed: Passed): Parsed {
  const { given, gone, problems } = parseQuestions(page, submitted, answers, known, passed);
  return { problems, accepted: { ...withoutEntries(ownEntries(form, answers), gone), ...given } };
}

function parseGroup(page: CompiledPage, sent: Sent, passed: Passed, item: number | undefined): Parsed {
  const { form, submitted, answers, known } = sent;
  const { repeat } = page;
  if (!repeat || item === undefined) {
    return { problems: problemsOf(form, answers, known).filter((problem) => problem.page === page.id), accepted: answers };
  }
  if (!hasPlace(answers, repeat, item)) {
    return { problems: [{ question: repeat.id, message: form.messages.tooManyItems(repeat.item, repeat.max) }], accepted: answers };
  }
  const before = itemsIn(answers, repeat.id)[item] ?? {};
  const { given, gone, problems } = parseQuestions(page, submitted, before, {}, passed);
  return {
    problems: problems.map((problem) => ({ ...problem, item })),
    accepted: withItem(ownEntries(form, answers), repeat, item, { ...withoutEntries(before, gone), ...given }),
  };
}

/** The answers that the form asks for; a draft begun on another version may hold more. */
function ownEntries({ questions, pages }: CompiledForm, answers: Answers): Answers {
  const groups = new Set(pages.map(({ repeat }) => repeat?.id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => questions.has(id) || groups.has(id)));
}

function fieldsOf(page: CompiledPage | undefined, submitted: Submitted): Submitted {
  const names = page?.questions.flatMap(({ id }) => [id, ...datePartsOf(id)]) ?? [];
  return Object.fromEntries(names.flatMap((name) => (Object.hasOwn(submitted, name) ? [[name, submitted[name] ?? '']] : [])));
}
