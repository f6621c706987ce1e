import type { ToConfirm } from '@tongban/counter/contract';
import { useWords } from '../texts.ts';
import { Answers } from '../view/answers.tsx';
import { ErrorMessage, ErrorSummary } from '../view/errors.tsx';

/** The second screen of a counter before anything is shown: it asks for the code. */
export function CodePage({ refusal }: { refusal?: string }) {
  const { t } = useWords();
  return (
    <>
      <ErrorSummary errors={refusal === undefined ? [] : [{ field: 'code', message: refusal }]} />
      <h1 class="govuk-heading-l">{t('counter.name')}</h1>
      <p class="govuk-body">{t('counter.lead')}</p>
      <form action="/counter" method="get" novalidate>
        <div class={refusal === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label class="govuk-label" for="code">
            {t('counter.code')}
          </label>
          <div class="govuk-hint" id="code-hint">
            {t('counter.code.hint')}
          </div>
          <ErrorMessage id="code" message={refusal} />
          <input
            class="govuk-input govuk-input--width-10 tb-num"
            id="code"
            name="code"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            aria-describedby={refusal === undefined ? 'code-hint' : 'code-hint code-error'}
          />
        </div>
        <button class="govuk-button" type="submit">
          {t('counter.code.button')}
        </button>
      </form>
    </>
  );
}

/** Everything that the clerk wrote, for the person to read and confirm. */
export function ConfirmPage({ code, shown, changed }: { code: string; shown: ToConfirm; changed: boolean }) {
  const { t } = useWords();
  const { check, what } = shown;
  const lines = check.sections.flatMap((section) => section.rows).map(({ page: _, ...row }) => row);
  return (
    <>
      <ErrorSummary errors={changed ? [{ field: 'confirm', message: t('counter.changed') }] : []} />
      <p class="tb-kicker">
        {check.serviceName} · {check.party}
      </p>
      <h1 class="govuk-heading-l">{t('counter.title')}</h1>
      <p class="govuk-body">{t('counter.read')}</p>
      <Answers lines={lines} />
      {check.unfinished === undefined ? (
        <form action="/counter" method="post" id="confirm">
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="what" value={what} />
          <p class="govuk-body">{t('check.declare')}</p>
          <button class="govuk-button" type="submit">
            {t('counter.confirm')}
          </button>
        </form>
      ) : (
        <p class="govuk-body">{t('counter.unfinished')}</p>
      )}
    </>
  );
}
