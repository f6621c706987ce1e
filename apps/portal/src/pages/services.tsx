import type { ServiceSummary } from '@tongban/catalogue/contract';
import { useWords } from '../texts.ts';
import { HowLong } from '../view/how-long.tsx';
import { withPhone } from '../view/phone.tsx';
import { SearchForm } from './home.tsx';

/** Services one below the other, each with its two answers: how long, how many visits. */
function ServiceList({ services }: { services: readonly ServiceSummary[] }) {
  return (
    <ul class="tb-doc tb-services">
      {services.map((service) => (
        <li>
          <div>
            <a class="govuk-link" href={`/services/${service.id}`}>
              {service.name}
            </a>
            <span>{service.summary}</span>
          </div>
          <div class="tb-tag">
            <HowLong service={service} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** What was found for a question, or what to do where nothing was. */
export function SearchResults({ query, services, enquiry }: { query: string; services: readonly ServiceSummary[]; enquiry: string }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-l">
        {query === ''
          ? t('search.all')
          : services.length === 0
            ? t('search.none', { query })
            : t('search.found', { query, count: services.length })}
      </h1>
      <SearchForm query={query} />
      {services.length > 0 ? (
        <ServiceList services={services} />
      ) : (
        <div class="tb-card tb-empty">
          <p>{withPhone(t('search.none.help'), enquiry)}</p>
          <p>
            <a class="govuk-link" href="/search">
              {t('search.none.all')}
            </a>
          </p>
        </div>
      )}
    </>
  );
}

/** All services of a theme. */
export function ThemePage({ name, services }: { name: string; services: readonly ServiceSummary[] }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{name}</h1>
      <ServiceList services={services} />
    </>
  );
}
