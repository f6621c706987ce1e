import type { ToConfirm } from '@tongban/counter/contract';
import { useWords } from '../texts.ts';
import { Answers } from '../view/answers.tsx';
import { ErrorMessage, ErrorSummary } from '../view/errors.tsx';
import { declarationFor } from './check.tsx';

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
          <p class="govuk-body">{t(declarationFor(check))}</p>
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

/** Before a password is shown: who it is for, and that it is shown once. */
export function OfferPage({ code, name }: { code: string; name: string }) {
  const { t } = useWords();
  return (
    <>
      <p class="tb-kicker">{name}</p>
      <h1 class="govuk-heading-l">{t('counter.password.title')}</h1>
      <p class="govuk-body">{t('counter.password.lead')}</p>
      <form action="/counter/password" method="post">
        <input type="hidden" name="code" value={code} />
        <button class="govuk-button" type="submit">
          {t('counter.password.button')}
        </button>
      </form>
    </>
  );
}

/** The password that was made up, for the person alone to see. */
export function PasswordShownPage({ password }: { password: string }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-l">{t('counter.password.given')}</h1>
      <p class="govuk-heading-xl tb-num">
        <strong>{password}</strong>
      </p>
      <p class="govuk-body">{t('counter.password.note')}</p>
      <p class="govuk-body">{t('counter.password.next')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/counter">
          {t('counter.password.hide')}
        </a>
      </p>
    </>
  );
}
