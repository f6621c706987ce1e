import type { City } from '@tongban/identity/contract';
import type { ProblemBody } from '@tongban/platform';
import type { ComponentChildren } from 'preact';
import { SearchForm } from './pages/home.tsx';
import { Notice } from './pages/notice.tsx';
import { type Words, wordsFor } from './texts.ts';
import { page, type Visit } from './view/layout.tsx';
import { withPhone } from './view/phone.tsx';

/** A refusal or a fault as a page: what is so, and what to do next. */
export function problemPage(visit: Visit, problem: ProblemBody): string {
  const { t } = wordsFor(visit);
  const { title, lines } = textOf(problem, visit.city, t);
  return page(
    visit,
    { title },
    <Notice title={title} lines={lines}>
      {problem.status === 404 && <SearchForm query="" />}
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {t('fault.home')}
        </a>
      </p>
    </Notice>,
  );
}

function textOf(problem: ProblemBody, { enquiry }: City, t: Words['t']): { title: string; lines: readonly ComponentChildren[] } {
  if (problem.status >= 500) {
    const text = withPhone(t('fault.500.text', { id: problem.requestId ?? '' }), enquiry);
    return { title: t('fault.500.title'), lines: [text] };
  }
  switch (problem.status) {
    case 403:
      return { title: t('fault.403.title'), lines: [t('fault.403.text')] };
    case 404:
      return { title: t('fault.404.title'), lines: [t('fault.404.text')] };
    case 429:
      return { title: t('fault.429.title'), lines: [t('fault.429.text')] };
    default:
      return {
        title: problem.title,
        lines: [...(problem.detail === undefined ? [] : [problem.detail]), ...(problem.errors ?? []).map((error) => error.message)],
      };
  }
}
