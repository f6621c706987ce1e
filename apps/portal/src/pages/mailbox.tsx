import { type Language, languages } from '@tongban/kernel';
import { languageNames } from '@tongban/ui';
import { useWords } from '../texts.ts';
import { ErrorSummary, type FieldError } from '../view/errors.tsx';
import { PasswordAgain } from '../view/password-again.tsx';
import { TextField } from '../view/text-field.tsx';

type Failed = { readonly errors: readonly FieldError[] };

const errorOf = ({ errors }: Failed, field: string) => errors.find((error) => error.field === field)?.message;

/** An address to which mail shall go; a code is sent there first. */
export function MailboxPage({ address, language, ...failed }: Failed & { readonly address: string; readonly language: Language }) {
  const { t } = useWords();
  return (
    <>
      <ErrorSummary errors={failed.errors} />
      <h1 class="govuk-heading-l">{t('mailbox.give')}</h1>
      <p class="govuk-body">{t('mailbox.give.lead')}</p>
      <form action="/me/account/mailbox" method="post" novalidate>
        <TextField
          id="address"
          label={t('mailbox.address')}
          hint={t('mailbox.address.hint')}
          error={errorOf(failed, 'address')}
          type="email"
          autocomplete="email"
          value={address}
        />
        <fieldset class="govuk-fieldset govuk-form-group">
          <legend class="govuk-fieldset__legend">{t('mailbox.language.legend')}</legend>
          <div class="govuk-radios">
            {languages.map((each) => (
              <div class="govuk-radios__item">
                <input
                  class="govuk-radios__input"
                  id={`language-${each}`}
                  name="language"
                  type="radio"
                  value={each}
                  checked={each === language}
                />
                <label class="govuk-label govuk-radios__label" for={`language-${each}`}>
                  {languageNames[each]}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <PasswordAgain error={errorOf(failed, 'password')} />
        <button class="govuk-button" type="submit">
          {t('mailbox.send')}
        </button>
      </form>
    </>
  );
}

/** The code that was mailed; a link in the mail fills it in. */
export function CodePage({ claimed, code, ...failed }: Failed & { readonly claimed: string; readonly code: string }) {
  const { t } = useWords();
  return (
    <>
      <ErrorSummary errors={failed.errors} />
      <h1 class="govuk-heading-l">{t('mailbox.code.title')}</h1>
      <p class="govuk-body">{t('mailbox.code.lead', { address: claimed })}</p>
      <form action="/me/account/mailbox/code" method="post" novalidate>
        <TextField
          id="code"
          label={t('mailbox.code')}
          hint={t('mailbox.code.hint')}
          error={errorOf(failed, 'code')}
          autocomplete="one-time-code"
          digits
          value={code}
        />
        <button class="govuk-button" type="submit">
          {t('mailbox.code.button')}
        </button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href="/me/account/mailbox">
          {t('mailbox.code.again')}
        </a>
      </p>
    </>
  );
}

/** Before mail stops: what that means, and whether it is really the person. */
export function RemoveMailboxPage(failed: Failed) {
  const { t } = useWords();
  return (
    <>
      <ErrorSummary errors={failed.errors} />
      <h1 class="govuk-heading-l">{t('mailbox.remove.title')}</h1>
      <p class="govuk-body">{t('mailbox.remove.lead')}</p>
      <form action="/me/account/mailbox/removal" method="post" novalidate>
        <PasswordAgain error={errorOf(failed, 'password')} />
        <button class="govuk-button" type="submit">
          {t('mailbox.remove.button')}
        </button>
      </form>
    </>
  );
}
