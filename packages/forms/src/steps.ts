import type { CompiledForm } from './compile-form.ts';
import type { Answers, KnownElements } from './model.ts';
import { type PageView, visiblePages } from './visible-pages.ts';

/** The page that the walk asks after this one, or first; undefined where the check page comes next. */
export function nextPage(form: CompiledForm, answers: Answers, known: KnownElements, pageId?: string): PageView | undefined {
  const place = placeOf(form, pageId);
  return pagesToAsk(form, answers, known).find(({ page }) => placeOf(form, page.id) > place);
}

/** The page that the walk asks before this one; undefined at the first. */
export function previousPage(form: CompiledForm, answers: Answers, known: KnownElements, pageId: string): PageView | undefined {
  const place = placeOf(form, pageId);
  return pagesToAsk(form, answers, known).findLast(({ page }) => placeOf(form, page.id) < place);
}

/** How far the walk has come at this page: its place from 1 among the pages to be asked, and in words; undefined where it is skipped. */
export type Progress = { readonly index: number; readonly count: number; readonly text: string };

/** Where this page stands among those to be asked, as answers are now. */
export function progress(form: CompiledForm, answers: Answers, known: KnownElements, pageId: string): Progress | undefined {
  const pages = pagesToAsk(form, answers, known);
  const index = pages.findIndex(({ page }) => page.id === pageId) + 1;
  return index === 0 ? undefined : { index, count: pages.length, text: form.messages.progress(index, pages.length) };
}

function pagesToAsk(form: CompiledForm, answers: Answers, known: KnownElements): readonly PageView[] {
  return visiblePages(form, answers, known).filter(({ asks }) => asks);
}

function placeOf({ pages }: CompiledForm, pageId: string | undefined): number {
  return pages.findIndex(({ id }) => id === pageId);
}
