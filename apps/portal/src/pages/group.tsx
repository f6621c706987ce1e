import type { DraftPage } from '@tongban/cases/contract';
import { useWords } from '../texts.ts';
import { hrefOf } from '../view/draft-address.ts';
import { ErrorSummary } from '../view/errors.tsx';
import { Progress } from './step.tsx';

/** The items of a repeating page so far: change, remove, add another, go on. */
export function GroupPage({ step, problem }: { step: DraftPage; problem?: string }) {
  const { t } = useWords();
  const rows = step.items?.rows ?? [];
  const { item = '', measure = t('step.measure') } = step.page.repeat ?? {};
  const counted = { item, measure };
  return (
    <>
      <ErrorSummary errors={problem === undefined ? [] : [{ field: 'items', message: problem }]} />
      <Progress step={step} />
      <h1 class="govuk-heading-l">{step.page.title}</h1>
      {step.page.hint && <p class="govuk-hint">{step.page.hint}</p>}
      <form action={hrefOf(step.draft, { page: step.page.id })} method="post">
        <ul class="tb-files" id="items">
          {rows.map((row) => (
            <li>
              <span>
                <a class="govuk-link" href={hrefOf(step.draft, { page: step.page.id, item: row.item })}>
                  {row.name}
                </a>
                <small>{row.complete ? row.text : t('group.incomplete')}</small>
              </span>
              {step.items?.mayRemove && (
                <button class="govuk-button govuk-button--secondary" type="submit" name="remove" value={row.item}>
                  {t('step.files.remove')}
                  <span class="govuk-visually-hidden">{t('group.remove', { name: row.name })}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
        <div class="govuk-button-group">
          {rows.length > 0 && (
            <button class="govuk-button" type="submit" name="done" value="1">
              {t('group.done')}
            </button>
          )}
          {step.items?.mayAdd && (
            <button class={rows.length === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'} type="submit" name="add" value="1">
              {rows.length === 0 ? t('group.first', counted) : t('group.add', counted)}
            </button>
          )}
        </div>
      </form>
    </>
  );
}
