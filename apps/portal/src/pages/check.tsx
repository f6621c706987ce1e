import type { CheckRow, DraftCheck } from '@tongban/cases/contract';
import { t } from '../texts.ts';
import { hrefOf } from '../view/draft-address.ts';
import { ErrorMessage, ErrorSummary } from '../view/errors.tsx';

export type CheckData = {
  readonly check: DraftCheck;
  /** Made when the page is shown, so that pressing twice is one submission. */
  readonly submission: string;
  readonly undeclared: boolean;
  /** Why the submission was refused, said by the room that refused it. */
  readonly advice?: string;
};

/** Everything once more, a declaration, and one button. */
export function CheckPage({ check, submission, undeclared, advice }: CheckData) {
  const problem = undeclared ? t('check.declare.missing') : advice;
  const correcting = check.correction !== undefined;
  return (
    <>
      <ErrorSummary errors={problem === undefined ? [] : [{ field: 'declared', message: problem }]} />
      <Unfinished check={check} />
      <p class="tb-kicker">
        {check.serviceName} · {check.party}
      </p>
      <h1 class="govuk-heading-l">{t('check.title')}</h1>
      <Rows check={check} rows={check.sections.flatMap((section) => section.rows)} />
      <form action={`/drafts/${check.draft}/check`} method="post" novalidate>
        <input type="hidden" name="key" value={submission} />
        {!correcting && <Declaration problem={problem} />}
        <button class="govuk-button" type="submit">
          {correcting ? t('correction.submit') : t('check.submit')}
        </button>
        <p class="govuk-body-s tb-quiet">{t('check.once')}</p>
      </form>
    </>
  );
}

function Rows({ check, rows }: { check: DraftCheck; rows: readonly CheckRow[] }) {
  return (
    <dl class="govuk-summary-list tb-answers">
      {rows.map((row) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{row.label}</dt>
          <dd class="govuk-summary-list__value">
            {row.text}
            {row.source && <span>{t('check.source', { source: row.source })}</span>}
          </dd>
          {row.page && (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={hrefOf(check.draft, row.page)}>
                {t('check.change')}
                <span class="govuk-visually-hidden">{row.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Declaration({ problem }: { problem: string | undefined }) {
  return (
    <div class={problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <h2 class="govuk-heading-m">{t('check.declare.title')}</h2>
      <ErrorMessage id="declared" message={problem} />
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="declared" name="declared" type="checkbox" value="1" />
          <label class="govuk-label govuk-checkboxes__label" for="declared">
            {t('check.declare')}
          </label>
        </div>
      </div>
    </div>
  );
}

/** What is still missing, each with the way to its page. */
function Unfinished({ check }: { check: DraftCheck }) {
  if (check.unfinished === undefined) return null;
  const { unfinished } = check;
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t('check.problems')}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          {check.problems.map((problem) => (
            <li>
              <a href={hrefOf(check.draft, pageOf(check, problem.question) ?? unfinished)}>{problem.message}</a>
            </li>
          ))}
        </ul>
        <p>
          <a class="govuk-link" href={hrefOf(check.draft, unfinished)}>
            {t('check.goOn')}
          </a>
        </p>
      </div>
    </div>
  );
}

function pageOf(check: DraftCheck, question: string) {
  return check.sections.flatMap((section) => section.rows).find((row) => row.question === question)?.page;
}
