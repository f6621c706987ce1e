import type { ServiceFigures } from '@tongban/cases/contract';
import type { ServiceSummary } from '@tongban/catalogue/contract';
import type { Satisfaction } from '@tongban/feedback/contract';
import { useWords } from '../texts.ts';

/** Every published service, also one that nobody has asked for yet, and what was handled of those that are no longer published. */
export function figuresOf(services: readonly ServiceSummary[], figures: readonly ServiceFigures[]): readonly ServiceFigures[] {
  const none = { received: 0, concluded: 0, inTime: 0, papersSaved: 0 };
  const published = services.map(
    ({ id, name, promised, unit }) =>
      figures.find(({ service }) => service === id) ?? { service: id, serviceName: name, promised, unit, ...none },
  );
  return [...published, ...figures.filter(({ service }) => !services.some(({ id }) => id === service))];
}

type Props = { readonly figures: readonly ServiceFigures[]; readonly satisfaction: readonly Satisfaction[] };

/** The city's handling in numbers, for anyone. */
export function FiguresPage({ figures, satisfaction }: Props) {
  const { t } = useWords();
  const satisfiedWith = (service: string) => satisfaction.find((one) => one.service === service) ?? { ratings: 0, satisfied: 0 };
  return (
    <>
      <h1 class="govuk-heading-xl">{t('figures.title')}</h1>
      <p class="govuk-body-l">{t('figures.lead')}</p>
      {figures.map((row) => (
        <section aria-label={row.serviceName}>
          <h2 class="govuk-heading-m">
            {row.serviceName}
            <span class="tb-quiet tb-promise">
              {row.promised === 0
                ? t('figures.onTheSpot')
                : t(row.unit === 'calendar-day' ? 'figures.promised.calendar' : 'figures.promised', { days: row.promised })}
            </span>
          </h2>
          <dl class="tb-summary">
            <Figure name={t('figures.received')} value={`${row.received}`} note={t('figures.received.note')} />
            <Figure name={t('figures.concluded')} value={`${row.concluded}`} note={t('figures.concluded.note')} />
            <Figure
              name={t('figures.inTime')}
              value={row.concluded === 0 ? t('figures.none') : `${Math.round((row.inTime / row.concluded) * 100)}%`}
              note={t('figures.inTime.note', { count: row.inTime })}
            />
            <Satisfied {...satisfiedWith(row.service)} />
            <Figure name={t('figures.papers')} value={`${row.papersSaved}`} note={t('figures.papers.note')} />
          </dl>
        </section>
      ))}
      <p class="govuk-body-s tb-quiet">{t('figures.note')}</p>
    </>
  );
}

function Satisfied({ ratings, satisfied }: Pick<Satisfaction, 'ratings' | 'satisfied'>) {
  const { t } = useWords();
  const value = ratings === 0 ? t('figures.none') : `${Math.round((satisfied / ratings) * 100)}%`;
  return <Figure name={t('figures.satisfied')} value={value} note={t('figures.satisfied.note', { count: ratings })} />;
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        <small>{note}</small>
      </dd>
    </div>
  );
}
