import type { CheckRow, DraftCheck } from '@tongban/cases/contract';
import { useWords } from '../texts.ts';
import { type AnswerLine, Answers } from '../view/answers.tsx';
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
  const { t } = useWords();
  const problem = undeclared ? t('check.declare.missing') : advice;
  const correcting = check.correction !== undefined;
  return (
    <>
      <ErrorSummary errors={problem === undefined ? [] : [{ field: 'declared', message: problem }]} />
      <Unfinished check={check} />
      <p class="tb-kicker">
        {check.serviceName} · {check.party}
      </p>
      <h1 class="govuk-heading-l">{t(correcting ? 'correction.check' : 'check.title')}</h1>
      <Rows check={check} />
      <form action={`/drafts/${check.draft}/check`} method="post" novalidate>
        <input type="hidden" name="key" value={submission} />
        {!correcting && <Declaration check={check} problem={problem} />}
        <button class="govuk-button" type="submit">
          {correcting ? t('correction.submit') : t('check.submit')}
        </button>
        <p class="govuk-body-s tb-quiet">{t('check.once')}</p>
      </form>
    </>
  );
}

/** Everything; where a correction is answered, what may be changed, and the rest folded away. */
function Rows({ check }: { check: DraftCheck }) {
  const { t } = useWords();
  const lines = check.sections.flatMap((section) => section.rows).map((row) => lineOf(check, row));
  if (check.correction === undefined) return <Answers lines={lines} />;
  return (
    <>
      <Answers lines={lines.filter((line) => line.href !== undefined)} />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{t('correction.unchanged')}</span>
        </summary>
        <div class="govuk-details__text">
          <Answers lines={lines.filter((line) => line.href === undefined)} />
        </div>
      </details>
    </>
  );
}

function lineOf(check: DraftCheck, { page, ...row }: CheckRow): AnswerLine {
  return { ...row, ...(page === undefined ? {} : { href: hrefOf(check.draft, page) }) };
}

/** Every applicant answers for the truth; only for a permit does the licensing law say how. */
export function declarationFor({ permit }: DraftCheck) {
  return permit ? ('check.declare' as const) : ('check.declare.own' as const);
}

function Declaration({ check, problem }: { check: DraftCheck; problem: string | undefined }) {
  const { t } = useWords();
  return (
    <div class={problem === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <h2 class="govuk-heading-m">{t('check.declare.title')}</h2>
      <ErrorMessage id="declared" message={problem} />
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id="declared" name="declared" type="checkbox" value="1" />
          <label class="govuk-label govuk-checkboxes__label" for="declared">
            {t(declarationFor(check))}
          </label>
        </div>
      </div>
    </div>
  );
}

/** What is still missing, each with the way to its page. */
function Unfinished({ check }: { check: DraftCheck }) {
  const { t } = useWords();
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
