import type { City } from '@tongban/identity/contract';
import { useWords } from '../texts.ts';
import { ErrorSummary, type FieldError } from '../view/errors.tsx';
import { NewPassword } from '../view/new-password.tsx';
import { TextField } from '../view/text-field.tsx';

type Failed = { readonly errors: readonly FieldError[] };
/** Characters that a password has at least. */
type Setting = Failed & { readonly shortest: number };

const errorOf = (errors: readonly FieldError[], field: string) => errors.find((error) => error.field === field)?.message;

/** Another password, given the one there is. */
export function PasswordPage({ errors, shortest }: Setting) {
  const { t } = useWords();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{t('password.title')}</h1>
      <p class="govuk-body">{t('password.lead')}</p>
      <form action="/me/account/password" method="post" novalidate>
        <TextField
          id="password"
          label={t('password.current')}
          error={errorOf(errors, 'password')}
          type="password"
          autocomplete="current-password"
        />
        <NewPassword error={errorOf(errors, 'next')} shortest={shortest} />
        <button class="govuk-button" type="submit">
          {t('password.button')}
        </button>
      </form>
    </>
  );
}

type Hall = City['hall'];

/** Whoever forgot the password says whose account it is; where the city sends no mail there is the counter. */
export function RecoverPage({ errors, identifier, hall, sendsMail }: Failed & { identifier: string; hall: Hall; sendsMail: boolean }) {
  const { t } = useWords();
  if (!sendsMail) {
    return (
      <>
        <h1 class="govuk-heading-l">{t('recover.title')}</h1>
        <p class="govuk-body">{t('recover.lead.noMail', { hall: hall.name, address: hall.address, hours: hall.hours })}</p>
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{t('recover.title')}</h1>
      <p class="govuk-body">{t('recover.lead')}</p>
      <form action="/recover" method="post" novalidate>
        <TextField
          id="identifier"
          label={t('signIn.identifier')}
          error={errorOf(errors, 'identifier')}
          autocomplete="username"
          value={identifier}
        />
        <button class="govuk-button" type="submit">
          {t('recover.button')}
        </button>
      </form>
      <AtTheCounter hall={hall} />
    </>
  );
}

/** The same whether or not there is such an account. */
export function RecoveryAskedPage({ hall }: { readonly hall: Hall }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-l">{t('recover.asked.title')}</h1>
      <p class="govuk-body">{t('recover.asked.lead')}</p>
      <AtTheCounter hall={hall} />
    </>
  );
}

function AtTheCounter({ hall }: { readonly hall: Hall }) {
  const { t } = useWords();
  return <p class="govuk-body">{t('recover.counter', { hall: hall.name, address: hall.address, hours: hall.hours })}</p>;
}

/** Another password, by the link from the mail, or after signing in with one that a counter made up. */
export function SetPasswordPage({ errors, shortest, token, initial }: Setting & { readonly token: string; readonly initial: boolean }) {
  const { t } = useWords();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{t('recover.set.title')}</h1>
      <p class="govuk-body">{t(initial ? 'recover.set.initial' : 'recover.set.lead')}</p>
      <form action={`/recover/${token}`} method="post" novalidate>
        <NewPassword error={errorOf(errors, 'next')} shortest={shortest} />
        <button class="govuk-button" type="submit">
          {t('recover.set.button')}
        </button>
      </form>
    </>
  );
}
