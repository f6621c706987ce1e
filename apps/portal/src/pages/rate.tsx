import type { CaseView } from '@tongban/cases/contract';
import { badReasons, goodReasons, levels, type RatingRefusal, type Reason } from '@tongban/feedback/contract';
import { useWords } from '../texts.ts';
import { ErrorMessage, ErrorSummary } from '../view/errors.tsx';

/** What was ticked and written so far, so that a refusal loses nothing. */
export type Entered = { readonly level: string; readonly reasons: readonly string[]; readonly said: string };

type Props = { readonly view: CaseView; readonly entered: Entered; readonly refusal?: RatingRefusal };

/** Five levels, reasons to tick, words of one's own; sent once. */
export function RatePage({ view, entered, refusal }: Props) {
  const { t } = useWords();
  const message = refusal && t(`rate.refused.${refusal}`);
  const at = refusal === 'reason-missing' ? 'bad-not-told-once' : 'level-5';
  return (
    <>
      <ErrorSummary errors={message === undefined ? [] : [{ field: at, message }]} />
      <p class="tb-kicker">
        {view.serviceName} · {view.party}
      </p>
      <h1 class="govuk-heading-l">{t('rate.title')}</h1>
      <p class="govuk-body">{t('rate.lead')}</p>
      <form action={`/cases/${view.id}/rating`} method="post" novalidate>
        <div class={message === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <fieldset class="govuk-fieldset">
            <legend class="govuk-visually-hidden">{t('rate.title')}</legend>
            <ErrorMessage id="level" message={message} />
            <div class="govuk-radios">
              {levels.map((level) => (
                <div class="govuk-radios__item">
                  <input
                    class="govuk-radios__input"
                    id={`level-${level}`}
                    name="level"
                    type="radio"
                    value={`${level}`}
                    checked={entered.level === `${level}`}
                  />
                  <label class="govuk-label govuk-radios__label" for={`level-${level}`}>
                    {t(`rate.level.${level}`)}
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
        </div>
        <Reasons kind="good" reasons={goodReasons} entered={entered} />
        <Reasons kind="bad" reasons={badReasons} entered={entered} />
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--s" for="said">
            {t('rate.said')}
          </label>
          <div class="govuk-hint" id="said-hint">
            {t('rate.said.hint')}
          </div>
          <textarea class="govuk-textarea" id="said" name="said" rows={4} maxLength={1000} aria-describedby="said-hint">
            {entered.said}
          </textarea>
        </div>
        <button class="govuk-button" type="submit">
          {t('rate.button')}
        </button>
      </form>
    </>
  );
}

function Reasons({ kind, reasons, entered }: { kind: 'good' | 'bad'; reasons: readonly Reason[]; entered: Entered }) {
  const { t } = useWords();
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t(`rate.${kind}`)}</legend>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {reasons.map((reason) => (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id={`${kind}-${reason}`}
                name="reason"
                type="checkbox"
                value={reason}
                checked={entered.reasons.includes(reason)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`${kind}-${reason}`}>
                {t(`rate.reason.${reason}`)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
