import type { LifeEvent } from '@tongban/catalogue/contract';
import { useWords } from '../texts.ts';
import { HowLong } from '../view/how-long.tsx';

const audiences = ['person', 'company'] as const;
const headings = { person: 'home.person', company: 'home.company' } as const;

/** Every life event, for individuals and for companies. */
export function LifeEventsPage({ events }: { events: readonly LifeEvent[] }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('events.title')}</h1>
      <p class="govuk-body-l">{t('events.lead')}</p>
      {audiences.map((audience) => (
        <section class="tb-group" aria-labelledby={audience}>
          <h2 class="govuk-heading-m" id={audience}>
            {t(headings[audience])}
          </h2>
          <ul class="tb-doc">
            {events
              .filter((event) => event.audience === audience)
              .map(({ id, name, summary }) => (
                <li>
                  <div>
                    <a class="govuk-link" href={`/life-events/${id}`}>
                      {name}
                    </a>
                    <span>{summary}</span>
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** A life event: its services one after the other, each with when its turn comes and why. */
export function LifeEventPage({ event }: { event: LifeEvent }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{event.name}</h1>
      <p class="govuk-body-l">{event.summary}</p>
      <ol class="tb-steps">
        {event.steps.map(({ service, when, why }) => (
          <li>
            <b>
              <a class="govuk-link" href={`/services/${service.id}`}>
                {service.name}
              </a>
            </b>
            {when}
            <p class="govuk-body tb-quiet">{why}</p>
            <p class="govuk-body-s tb-quiet">
              <HowLong service={service} />
            </p>
          </li>
        ))}
      </ol>
      <p class="govuk-body">{t('events.note')}</p>
    </>
  );
}

/** Life events on the first page: the names alone, in one line for each audience. */
export function LifeEventLinks({ events }: { events: readonly LifeEvent[] }) {
  const { t } = useWords();
  if (events.length === 0) return null;
  return (
    <section class="tb-group" aria-labelledby="life-events">
      <h2 class="govuk-heading-m" id="life-events">
        <a class="govuk-link govuk-link--no-visited-state" href="/life-events">
          {t('events.name')}
        </a>
      </h2>
      {audiences.map((audience) => (
        <ul class="tb-chips" aria-label={t(headings[audience])}>
          {events
            .filter((event) => event.audience === audience)
            .map(({ id, name }) => (
              <li>
                <a class="govuk-link" href={`/life-events/${id}`}>
                  {name}
                </a>
              </li>
            ))}
        </ul>
      ))}
    </section>
  );
}
