import { type Answers, type PageView, problemsOf, visiblePages } from '@tongban/forms';
import type { Next, PageAddress } from '../contract.ts';
import type { Workspace } from './workspace.ts';

type Walked = Pick<Workspace, 'form' | 'known' | 'isOpened'>;

/** The pages that ask something of this applicant, in order. */
function pagesToAsk({ form, known, isOpened }: Walked, answers: Answers): readonly PageView[] {
  return visiblePages(form, answers, known).filter(({ asks, page }) => asks && isOpened(page));
}

/**
 * Where the draft goes on: the next page not walked through yet, then whatever is still wrong, then the page that shows everything.
 * So whoever comes back from that page to change one answer is not led through all the others again.
 */
export function nextOf(workspace: Walked, answers: Answers, seen: readonly string[], after?: string): Next {
  const pages = pagesToAsk(workspace, answers).map(({ page }) => page.id);
  const places = workspace.form.form.pages.map(({ id }) => id);
  const unseen = pages.filter((page) => !seen.includes(page));
  const place = after === undefined ? -1 : places.indexOf(after);
  const page = unseen.find((one) => places.indexOf(one) > place) ?? unseen[0];
  return page === undefined ? (firstUnfinished(workspace, answers) ?? 'check') : { page };
}

/** The page before this one. */
export function pageBefore(workspace: Walked, answers: Answers, { page, item }: PageAddress): PageAddress | undefined {
  if (item !== undefined) return { page };
  const places = workspace.form.form.pages.map(({ id }) => id);
  const before = pagesToAsk(workspace, answers).findLast((one) => places.indexOf(one.page.id) < places.indexOf(page));
  return before && { page: before.page.id };
}

/** 第3题，共7题: a page opened only to correct what is known counts with the one before it. */
export function stepOf(workspace: Walked, answers: Answers, page: string): { readonly number: number; readonly of: number } {
  const places = workspace.form.form.pages.map(({ id }) => id);
  const pages = pagesToAsk(workspace, answers).map((one) => places.indexOf(one.page.id));
  const number = pages.filter((place) => place <= places.indexOf(page)).length;
  return { number: Math.max(number, 1), of: Math.max(pages.length, 1) };
}

/** The first page on which something is missing or wrong. */
export function firstUnfinished({ form, known }: Walked, answers: Answers): PageAddress | undefined {
  const [problem] = problemsOf(form, answers, known);
  if (problem === undefined) return undefined;
  return problem.item === undefined ? { page: problem.page } : { page: problem.page, item: problem.item };
}
