import { t } from '../texts.ts';

/** What everyone may know of how the city handles: per service, numbers only. */
export type ServiceFigures = {
  readonly serviceName: string;
  readonly promised: number;
  readonly received: number;
  readonly concluded: number;
  /** Concluded within the promised limit. */
  readonly inTime: number;
  /** Papers that nobody was asked for, because the vault or another authority had them. */
  readonly papersSaved: number;
};

/** The city's handling in numbers, for anyone. */
export function FiguresPage({ figures }: { figures: readonly ServiceFigures[] }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{t('figures.title')}</h1>
      <p class="govuk-body-l">{t('figures.lead')}</p>
      {figures.map((row) => (
        <section aria-label={row.serviceName}>
          <h2 class="govuk-heading-m">
            {row.serviceName}
            <span class="tb-quiet tb-promise">
              {row.promised === 0 ? t('figures.onTheSpot') : t('figures.promised', { days: row.promised })}
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
            <Figure name={t('figures.papers')} value={`${row.papersSaved}`} note={t('figures.papers.note')} />
          </dl>
        </section>
      ))}
      <p class="govuk-body-s tb-quiet">{t('figures.note')}</p>
    </>
  );
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
