import {
  type ApiDocument,
  fieldsOf,
  groupsIn,
  kindOf,
  meaningIn,
  type Operation,
  type Route,
  type Schema,
  successOf,
} from '../api-listing.ts';
import { useWords } from '../texts.ts';

/** Every route of the API, for people who write programs; without a script it is a list, closed until somebody opens an entry. */
export function ApiPage({ document }: { readonly document: ApiDocument }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('api.title')}</h1>
      <p class="govuk-body-l">{t('api.lead')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/api/openapi.json">
          {t('api.document')}
        </a>
      </p>
      {groupsIn(document).map(([tag, routes]) => (
        <section aria-labelledby={`tag-${tag}`}>
          <h2 class="govuk-heading-m" id={`tag-${tag}`}>
            <TagName tag={tag} /> <span class="tb-quiet">{t('api.count', { count: routes.length })}</span>
          </h2>
          {routes.map((route) => (
            <OneRoute {...route} />
          ))}
        </section>
      ))}
    </>
  );
}

const named = [
  'halls',
  'administration',
  'me',
  'officials',
  'systems',
  'webhook-events',
  'services',
  'themes',
  'licences',
  'cases',
  'workbench',
  'counter',
] as const;

function TagName({ tag }: { readonly tag: string }) {
  const { t } = useWords();
  const known = named.find((one) => one === tag);
  return <>{known === undefined ? tag : t(`api.tag.${known}`)}</>;
}

function OneRoute({ method, path, operation }: Route) {
  const { t, language, list } = useWords();
  return (
    <details class="govuk-details tb-route" id={operation.operationId}>
      <summary class="govuk-details__summary">
        <code>
          {method} {path}
        </code>
        <span class="govuk-details__summary-text">{language === 'zh' ? operation.summary : operation.description}</span>
      </summary>
      <div class="govuk-details__text">
        <h3 class="govuk-heading-s">{t('api.who')}</h3>
        <p>{list(operation['x-may'].map((may) => t(`api.may.${may}`)))}</p>
        <Asked operation={operation} />
        <Answered operation={operation} />
      </div>
    </details>
  );
}

function Asked({ operation: { parameters = [], requestBody } }: { readonly operation: Operation }) {
  const { t } = useWords();
  const [body] = Object.values(requestBody?.content ?? {});
  if (parameters.length === 0 && body === undefined) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{t('api.asks')}</h3>
      <ul class="tb-fields">
        {parameters.map(({ name, in: place, required, schema, description }) => (
          <li>
            <code>{name}</code>{' '}
            <Kind schema={{ ...schema, ...(description === undefined ? {} : { description }) }} required={required === true} />
            <span class="tb-quiet">{t(`api.in.${place}`)}</span>
          </li>
        ))}
        {body !== undefined && (
          <li>
            {t('api.in.body')} <Kind schema={body.schema} required={false} />
            <Fields schema={body.schema} asked />
          </li>
        )}
      </ul>
    </>
  );
}

function Answered({ operation }: { readonly operation: Operation }) {
  const { t } = useWords();
  const { status, type, schema } = successOf(operation);
  return (
    <>
      <h3 class="govuk-heading-s">{t('api.answers')}</h3>
      <p>
        <code>{status}</code> {schema === undefined ? t('api.nothing') : <code>{type}</code>}
      </p>
      {schema !== undefined && <Fields schema={schema} />}
    </>
  );
}

/** Of what is asked for it says what is required; of an answer every field is there, or left out where there is nothing to say. */
function Fields({ schema, asked = false }: { readonly schema: Schema; readonly asked?: boolean }) {
  const fields = fieldsOf(schema);
  if (fields.length === 0) return null;
  return (
    <ul class="tb-fields">
      {fields.map(([name, field, required]) => (
        <li>
          <code>{name}</code> <Kind schema={field} required={asked && required} />
          <Fields schema={field} asked={asked} />
        </li>
      ))}
    </ul>
  );
}

function Kind({ schema, required }: { readonly schema: Schema; readonly required: boolean }) {
  const { t, language, inBrackets } = useWords();
  return (
    <>
      <span class="tb-quiet">
        {kindOf(schema)}
        {required ? inBrackets(t('api.required')) : ''}
      </span>{' '}
      {meaningIn(language, schema.description)}
    </>
  );
}
