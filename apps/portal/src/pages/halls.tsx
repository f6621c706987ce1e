import type { Counter, Hall } from '@tongban/administration/contract';
import type { ServiceSummary, ServiceVersion } from '@tongban/catalogue/contract';
import { useWords } from '../texts.ts';
import { Pairs } from '../view/pairs.tsx';
import { Phone } from '../view/phone.tsx';

type Named = Pick<ServiceSummary, 'id' | 'name'>;
type Props = {
  /** Open halls with open counters; where a service is named, those that take it in. */
  readonly halls: readonly Hall[];
  readonly services: readonly Named[];
  readonly service?: ServiceVersion;
};

/** Where to go in person: where each hall is, when it is open, and which counter takes in what. */
export function HallsPage({ halls, services, service }: Props) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('halls.title')}</h1>
      {service === undefined ? <p class="govuk-body-l">{t('halls.lead')}</p> : <For service={service} found={halls.length > 0} />}
      {service === undefined && halls.length === 0 && <p class="govuk-body">{t('halls.none')}</p>}
      {halls.map((hall) => (
        <HallSection hall={hall} services={services} />
      ))}
      {service !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href="/halls">
            {t('halls.all')}
          </a>
        </p>
      )}
    </>
  );
}

function For({ service, found }: { service: ServiceVersion; found: boolean }) {
  const { t } = useWords();
  const { name } = service.definition.guide;
  return <p class="govuk-body-l">{t(found ? 'halls.for' : 'halls.for.none', { service: name })}</p>;
}

function HallSection({ hall, services }: { hall: Hall; services: readonly Named[] }) {
  const { t } = useWords();
  const { name, address, hours, phone, counters } = hall;
  return (
    <section class="tb-group" aria-labelledby={hall.id}>
      <h2 class="govuk-heading-m" id={hall.id}>
        {name}
      </h2>
      <Pairs
        pairs={[
          { label: t('halls.address'), text: address },
          { label: t('halls.hours'), text: hours },
          ...(phone === undefined ? [] : [{ label: t('halls.phone'), text: <Phone number={phone} /> }]),
        ]}
      />
      {counters.length > 0 && (
        <table class="tb-table">
          <caption>{t('halls.counters', { hall: name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('halls.counter')}</th>
              <th scope="col">{t('halls.counter.does')}</th>
            </tr>
          </thead>
          <tbody>
            {counters.map((counter) => (
              <CounterRow counter={counter} services={services} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CounterRow({ counter: { number, name, services: taken }, services }: { counter: Counter; services: readonly Named[] }) {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">
        {number} {name}
      </th>
      <td>
        {taken.length === 0 ? (
          t('halls.counter.everything')
        ) : (
          <ul class="govuk-list">
            {services
              .filter(({ id }) => taken.includes(id))
              .map(({ id, name: title }) => (
                <li>
                  <a class="govuk-link" href={`/services/${id}`}>
                    {title}
                  </a>
                </li>
              ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
