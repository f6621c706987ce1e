import { useWords } from '../texts.ts';
import { ErrorMessage, ErrorSummary } from '../view/errors.tsx';

export type SignInData = { readonly next: string; readonly identifier: string; readonly refusal?: string };

/** Sign-in of a person; acting for a company is chosen afterwards. */
export function SignInPage({ next, identifier, refusal }: SignInData) {
  const { t } = useWords();
  const wrong = refusal === undefined ? '' : ' govuk-form-group--error';
  return (
    <>
      <ErrorSummary errors={refusal === undefined ? [] : [{ field: 'identifier', message: refusal }]} />
      <h1 class="govuk-heading-l">{t('signIn.title')}</h1>
      <p class="govuk-body">{t('signIn.lead')}</p>
      <form action="/sign-in" method="post" novalidate>
        <input type="hidden" name="next" value={next} />
        <div class={`govuk-form-group${wrong}`}>
          <label class="govuk-label" for="identifier">
            {t('signIn.identifier')}
          </label>
          <ErrorMessage id="identifier" message={refusal} />
          <input
            class={`govuk-input tb-num${refusal === undefined ? '' : ' govuk-input--error'}`}
            id="identifier"
            name="identifier"
            type="text"
            autocomplete="username"
            spellcheck={false}
            value={identifier}
            {...(refusal === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': 'identifier-error' })}
          />
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="password">
            {t('signIn.password')}
          </label>
          <input class="govuk-input" id="password" name="password" type="password" autocomplete="current-password" />
        </div>
        <button class="govuk-button" type="submit">
          {t('signIn.button')}
        </button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/recover">
          {t('signIn.forgot')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/register">
          {t('signIn.register')}
        </a>
      </p>
    </>
  );
}
