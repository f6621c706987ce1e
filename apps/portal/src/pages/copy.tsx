import { useWords } from '../texts.ts';
import { ErrorSummary, type FieldError } from '../view/errors.tsx';
import { PasswordAgain } from '../view/password-again.tsx';

/** Before a copy of all that is held on the person is taken: what is in it, and whether it is really them. */
export function CopyPage({ copies, errors }: { readonly copies: readonly string[]; readonly errors: readonly FieldError[] }) {
  const { t, momentText } = useWords();
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{t('copy.title')}</h1>
      <p class="govuk-body">{t('copy.lead')}</p>
      <p class="govuk-body">{t('copy.care')}</p>
      <form action="/me/account/data" method="post" novalidate>
        <PasswordAgain error={errors.find(({ field }) => field === 'password')?.message} />
        <button class="govuk-button" type="submit">
          {t('copy.button')}
        </button>
      </form>
      {copies.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('copy.taken')}</h2>
          <ul class="govuk-list">
            {copies.map((at) => (
              <li>
                <time dateTime={at}>{momentText(at)}</time>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
