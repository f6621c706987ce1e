import type { CaseView } from '@tongban/cases/contract';
import type { Day } from '@tongban/kernel';

import type { ComponentChildren } from 'preact';
import { useWords } from '../texts.ts';
import { clockName, DueCard } from './due.tsx';
import { LightTag } from './light.tsx';
import { withPhone } from './phone.tsx';

type Props = { readonly view: CaseView; readonly today: Day };

/** What matters of a case now: what to do, the day it is due, or how it ended and what can be done about it. */
export function CaseLead({ view, today }: Props) {
  switch (view.stage) {
    case 'received':
    case 'reviewing':
    case 'deciding':
      return <DueCard view={view} today={today} />;
    case 'correcting':
      return <ToCorrect view={view} />;
    case 'granted':
      return <Made view={view} today={today} />;
    case 'delivered':
      return <Delivered view={view} today={today} />;
    case 'refused':
      return <Refused view={view} today={today} />;
    case 'rejected':
      return <Rejected view={view} />;
    case 'withdrawn':
      return <Withdrawn view={view} />;
  }
}

function ToCorrect({ view }: Pick<Props, 'view'>) {
  const { t } = useWords();
  return (
    <section class="tb-card" aria-labelledby="lead">
      <h2 class="govuk-heading-m" id="lead">
        {t('case.correct')}
      </h2>
      <ol class="tb-steps">
        {view.correction?.items.map((item) => (
          <li>
            <b>{item.label}</b>
            {item.text}
          </li>
        ))}
      </ol>
      <a class="govuk-button" href={`/cases/${view.id}/correction`}>
        {t('timeline.correct')}
      </a>
    </section>
  );
}

function Made({ view, today }: Props) {
  const { t, dayText } = useWords();
  const by = view.timeline.find((entry) => entry.state === 'now')?.by;
  return (
    <Ended heading={t('case.granted')} view={view} today={today}>
      <p class="govuk-body">{by === undefined ? t('case.granted.soon') : t('case.granted.by', { day: dayText(by, today) })}</p>
    </Ended>
  );
}

/** Whoever only has number and password is not shown the licences, and is told where they are. */
function Delivered({ view, today }: Props) {
  const { t } = useWords();
  return (
    <Ended heading={t(view.pickup === undefined ? 'case.delivered' : 'case.fetch')} view={view} today={today}>
      <p class="govuk-body">{view.pickup ?? t('case.delivered.text')}</p>
      <Licences licences={view.licences ?? []} />
    </Ended>
  );
}

/** Every licence of the case; where there are several, each by what tells it apart. */
function Licences({ licences }: { readonly licences: NonNullable<CaseView['licences']> }) {
  const { t } = useWords();
  const [only] = licences;
  if (only === undefined || licences.length === 1) {
    return (
      <a class="govuk-button" href={only === undefined ? '/me' : `/licences/${only.id}`}>
        {t(only === undefined ? 'case.delivered.signIn' : 'timeline.licence')}
      </a>
    );
  }
  return (
    <ul class="govuk-list">
      {licences.map(({ id, name }) => (
        <li>
          <a class="govuk-link" href={`/licences/${id}`}>
            {t('case.licence', { name })}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A refusal says why, and what can be done about it (行政许可法 art. 38). */
function Refused({ view, today }: Props) {
  const { t } = useWords();
  return (
    <Ended heading={t('case.refused')} view={view} today={today}>
      <p class="govuk-body tb-written">{view.refusal?.reasons}</p>
      <h3 class="govuk-heading-s">{t('case.remedies')}</h3>
      <p class="govuk-body">{view.refusal?.remedies}</p>
    </Ended>
  );
}

/** A rejection says why, where to go instead, and what can be done about it (行政许可法 art. 32). */
function Rejected({ view }: Pick<Props, 'view'>) {
  const { t } = useWords();
  const { ground, reason, authority, remedies } = view.rejection ?? {};
  return (
    <section class="tb-card" aria-labelledby="lead">
      <h2 class="govuk-heading-m" id="lead">
        {t('case.rejected')}
      </h2>
      <p class="govuk-body">
        <b>{ground}</b>
      </p>
      <p class="govuk-body tb-written">{reason}</p>
      {authority && (
        <p class="govuk-body">
          {withPhone(t('case.rejected.where', { name: authority.name, address: authority.address }), authority.phone)}
        </p>
      )}
      <h3 class="govuk-heading-s">{t('case.remedies')}</h3>
      <p class="govuk-body">{remedies}</p>
    </section>
  );
}

function Withdrawn({ view }: Pick<Props, 'view'>) {
  const { t } = useWords();
  return (
    <section class="tb-card" aria-labelledby="lead">
      <h2 class="govuk-heading-m" id="lead">
        {t('case.withdrawn')}
      </h2>
      <p class="govuk-body">{t('case.withdrawn.text')}</p>
      <a class="govuk-link" href={`/services/${view.service}`}>
        {t('case.withdrawn.again')}
      </a>
    </section>
  );
}

/** How it ended, and beneath it whether that was in time. */
function Ended({ heading, view, today, children }: Props & { readonly heading: string; readonly children: ComponentChildren }) {
  const { t, dayText } = useWords();
  return (
    <section class="tb-card" aria-labelledby="lead">
      <h2 class="govuk-heading-m" id="lead">
        {heading}
      </h2>
      {children}
      <ul class="tb-kept">
        {view.clocks.map(
          (clock) =>
            clock.due && (
              <li>
                {clockName(clock, t)} <span class="tb-nowrap">{dayText(clock.due, today)}</span> <LightTag clock={clock} />
              </li>
            ),
        )}
      </ul>
    </section>
  );
}
