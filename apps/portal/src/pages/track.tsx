import { useWords } from '../texts.ts';
import { ErrorMessage, ErrorSummary } from '../view/errors.tsx';

/** Progress by case number and query password, without signing in. */
export function TrackPage({ number, refusal }: { number: string; refusal?: string }) {
  const { t } = useWords();
  return (
    <>
      <ErrorSummary errors={refusal === undefined ? [] : [{ field: 'number', message: refusal }]} />
      <h1 class="govuk-heading-l">{t('track.title')}</h1>
      <p class="govuk-body">{t('track.lead')}</p>
      <form action="/track" method="post" novalidate>
        <div class={refusal === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label class="govuk-label" for="number">
            {t('track.number')}
          </label>
          <div class="govuk-hint" id="number-hint">
            {t('track.number.hint')}
          </div>
          <ErrorMessage id="number" message={refusal} />
          <input
            class="govuk-input govuk-input--width-20 tb-num"
            id="number"
            name="number"
            type="text"
            spellcheck={false}
            autocomplete="off"
            value={number}
            aria-describedby={refusal === undefined ? 'number-hint' : 'number-hint number-error'}
          />
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="password">
            {t('track.password')}
          </label>
          <input
            class="govuk-input govuk-input--width-10 tb-num"
            id="password"
            name="password"
            type="text"
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
          />
        </div>
        <button class="govuk-button" type="submit">
          {t('track.button')}
        </button>
      </form>
      <p class="govuk-body">
        {t('track.verify.before')}
        <a class="govuk-link" href="/verify">
          {t('track.verify.link')}
        </a>
      </p>
    </>
  );
}
