import { type Answers, checkYourAnswers, type PageView, pageAt, problemsOf, type QuestionView, visiblePages } from '@tongban/forms';
import { dayOf } from '@tongban/kernel';
import type { DraftPage, ItemRow, KnownRow, PageAddress } from '../contract.ts';
import { namesFor } from '../service/targets.ts';
import { pageBefore, stepOf } from './walk.ts';
import type { Workspace } from './workspace.ts';

/** The page of a draft as the portal draws it; undefined where it is not asked, or there is nothing on it to answer. */
export function pageView(workspace: Workspace, at: PageAddress): DraftPage | undefined {
  const { draft, service, form, known, party, isOpened, correction } = workspace;
  const { answers } = draft.content;
  const view = pageAt(form, answers, known, at.page, at.item);
  if (view === undefined || !isOpened(view.page) || !hasItem(view, at)) return undefined;
  const shown = view.questions.filter(isAnswerable);
  if (view.page.repeat === undefined && shown.length === 0) return undefined;
  const back = pageBefore(workspace, answers, at);
  return {
    draft: draft.id,
    service: service.id,
    serviceName: service.definition.guide.name,
    party,
    page: { ...view.page, questions: shown.map(({ question }) => question) },
    ...(at.item === undefined ? {} : { item: at.item }),
    ...(view.page.repeat === undefined ? {} : { items: itemsOf(workspace, view) }),
    step: stepOf(workspace, answers, at.page),
    ...(back === undefined ? {} : { back }),
    answers: answersShown(shown),
    known: knownRows(workspace),
    expiresOn: dayOf(draft.expiresAt),
    megabytes: workspace.uploads.megabytes,
    ...(correction === undefined ? {} : { correction: correction.items.filter(({ target }) => isOn(view, target)) }),
  };
}

/** Every page that applies and asks something, in order; of a repeating page each item after it. */
export function pagesOf(workspace: Workspace): readonly DraftPage[] {
  const { form, known, draft, isOpened } = workspace;
  const views = visiblePages(form, draft.content.answers, known).filter(({ page }) => isOpened(page));
  const addresses = views.flatMap(({ page, items }): PageAddress[] => [
    { page: page.id },
    ...items.map((_, item) => ({ page: page.id, item })),
  ]);
  return addresses.flatMap((at) => pageView(workspace, at) ?? []);
}

/** What is established is shown with its source, and not asked. */
function isAnswerable({ known }: QuestionView): boolean {
  return known?.fixed !== true;
}

function hasItem({ page, items, mayAdd }: PageView, { item }: PageAddress): boolean {
  if (page.repeat === undefined) return item === undefined;
  return item === undefined || item < items.length || (mayAdd && item === items.length);
}

function answersShown(questions: readonly QuestionView[]): Answers {
  return Object.fromEntries(questions.flatMap(({ question, answer }) => (answer === undefined ? [] : [[question.id, answer]])));
}

function isOn({ page }: PageView, target: string): boolean {
  const ids = [...page.questions.map(({ id }) => id), ...(page.repeat === undefined ? [] : [page.repeat.id])];
  return ids.some((id) => namesFor(page, id).includes(target));
}

function itemsOf({ draft, form, known }: Workspace, { page, items, mayAdd }: PageView): NonNullable<DraftPage['items']> {
  const { answers } = draft.content;
  const rows = checkYourAnswers(form, answers, known).filter((row) => row.page === page.id);
  const wrong = problemsOf(form, answers, known).filter((problem) => problem.page === page.id);
  const inOrder = items.map((_, item): ItemRow => {
    const first = rows.find((row) => row.item?.place === item);
    return {
      item,
      name: first?.item?.name ?? '',
      text: first?.answered ? first.shown : '',
      complete: !wrong.some((problem) => problem.item === item),
    };
  });
  return { rows: inOrder, mayAdd, mayRemove: items.length > 0 };
}

/** Everything that stands in the form without having been asked, with its source. */
function knownRows({ draft, form, known, correction, words: { named } }: Workspace): readonly KnownRow[] {
  if (correction !== undefined) return [];
  return checkYourAnswers(form, draft.content.answers, known).flatMap((row) =>
    row.known === undefined
      ? []
      : [
          {
            label: row.label,
            text: named(row.shown),
            source: named(row.known.source),
            readAt: row.known.readAt,
            ...(row.mayChange ? { page: { page: row.page } } : {}),
          },
        ],
  );
}
