import { useWords } from '../texts.ts';

export type FieldError = { readonly field: string; readonly message: string };

/** All that is wrong, on top of the page, each with a link to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useWords();
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t('errors.title', { count: errors.length })}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map((error) => (
              <li>
                <a href={`#${error.field}`}>{error.message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The same sentence beside its field. */
export function ErrorMessage({ id, message }: { id: string; message: string | undefined }) {
  const { t } = useWords();
  if (message === undefined) return null;
  return (
    <p class="govuk-error-message" id={`${id}-error`}>
      <span class="govuk-visually-hidden">{t('errors.prefix')}</span>
      {message}
    </p>
  );
}
