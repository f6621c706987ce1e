import { shortMoment } from '@tongban/ui';
import { t } from '../texts.ts';
import { ErrorMessage, ErrorSummary, type FieldError } from '../view/errors.tsx';

export type CheckRow = {
  readonly label: string;
  readonly text: string;
  readonly item?: number;
  readonly source?: string;
  readonly readAt?: string;
  /** Where to change it; absent where it may not be changed. */
  readonly href?: string;
};

export type CheckData = {
  readonly serviceName: string;
  readonly rows: readonly CheckRow[];
  readonly errors: readonly (FieldError & { readonly href?: string })[];
  readonly action: string;
  /** Made when the page is shown, so that pressing twice is one submission. */
  readonly key: string;
  readonly undeclared: boolean;
};

/** Everything once more, a declaration, and one button. */
export function CheckPage(data: CheckData) {
  const undeclared = data.undeclared ? t('check.declare.missing') : undefined;
  return (
    <>
      <Problems errors={data.errors} />
      <ErrorSummary errors={undeclared === undefined ? [] : [{ field: 'declared', message: undeclared }]} />
      <p class="tb-kicker">{data.serviceName}</p>
      <h1 class="govuk-heading-l">{t('check.title')}</h1>
      <dl class="govuk-summary-list tb-answers">
        {data.rows.map((row) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              {row.label}
              {row.item !== undefined && t('check.item', { number: row.item + 1 })}
            </dt>
            <dd class="govuk-summary-list__value">
              {row.text}
              {row.source && <span>{t('step.known.source', { source: row.source, at: row.readAt ? shortMoment(row.readAt) : '' })}</span>}
            </dd>
            {row.href && (
              <dd class="govuk-summary-list__actions">
                <a class="govuk-link" href={row.href}>
                  {t('check.change')}
                  <span class="govuk-visually-hidden">{row.label}</span>
                </a>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <form action={data.action} method="post" novalidate>
        <input type="hidden" name="key" value={data.key} />
        <div class={undeclared === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <h2 class="govuk-heading-m">{t('check.declare.title')}</h2>
          <ErrorMessage id="declared" message={undeclared} />
          <div class="govuk-checkboxes">
            <div class="govuk-checkboxes__item">
              <input class="govuk-checkboxes__input" id="declared" name="declared" type="checkbox" value="1" />
              <label class="govuk-label govuk-checkboxes__label" for="declared">
                {t('check.declare')}
              </label>
            </div>
          </div>
        </div>
        <button class="govuk-button" type="submit">
          {t('check.submit')}
        </button>
        <p class="govuk-body-s tb-quiet">{t('check.once')}</p>
      </form>
    </>
  );
}

function Problems({ errors }: { errors: CheckData['errors'] }) {
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t('check.problems')}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map((error) => (
            <li>
              <a href={error.href ?? `#${error.field}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
