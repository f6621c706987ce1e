import { t } from '../texts.ts';
import { ErrorSummary, type FieldError } from '../view/errors.tsx';

export type GroupData = {
  readonly action: string;
  readonly serviceName: string;
  readonly progress: { readonly index: number; readonly count: number };
  /** 辆校车: the measure word and the thing. */
  readonly item: string;
  readonly items: readonly { readonly title: string }[];
  readonly mayAdd: boolean;
  readonly errors: readonly FieldError[];
};

/** The items of a repeating group so far: change, remove, add another, go on. */
export function GroupPage(data: GroupData) {
  return (
    <>
      <ErrorSummary errors={data.errors} />
      <p class="govuk-body-s tb-quiet">{t('step.progress', { service: data.serviceName, ...data.progress })}</p>
      <h1 class="govuk-heading-l">
        {data.items.length === 0 ? t('group.none', { item: data.item }) : t('group.title', { count: data.items.length, item: data.item })}
      </h1>
      <form action={data.action} method="post">
        <ul class="tb-files">
          {data.items.map((each, index) => (
            <li>
              <a class="govuk-link" href={`${data.action}/${index}`}>
                {each.title}
                <span class="govuk-visually-hidden">{t('group.change', { item: data.item, number: index + 1 })}</span>
              </a>
              <button class="govuk-button govuk-button--secondary" type="submit" name="remove" value={index}>
                {t('step.files.remove')}
                <span class="govuk-visually-hidden">{t('group.remove', { item: data.item, number: index + 1 })}</span>
              </button>
            </li>
          ))}
        </ul>
        <div class="govuk-button-group" id="items">
          {data.items.length > 0 && (
            <button class="govuk-button" type="submit" name="done" value="1">
              {t('group.done')}
            </button>
          )}
          {data.mayAdd && (
            <a
              class={data.items.length === 0 ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
              href={`${data.action}/${data.items.length}`}
            >
              {data.items.length === 0 ? t('group.first', { item: data.item }) : t('group.add', { item: data.item })}
            </a>
          )}
        </div>
      </form>
    </>
  );
}
