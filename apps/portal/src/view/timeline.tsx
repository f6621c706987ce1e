import type { CaseView, TimelineEntry } from '@tongban/cases/contract';
import type { Day } from '@tongban/kernel';
import { shortDay, shortMoment, stepShapes } from '@tongban/ui';
import { t } from '../texts.ts';
import { Drawing } from './drawing.tsx';

/** The case on its way, in plain words: done, now, to come. */
export function Timeline({ view, today }: { view: CaseView; today: Day }) {
  return (
    <ol class="tb-line">
      {view.timeline.map((entry) => (
        <li class={`is-${entry.state}`} {...(entry.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
          <Drawing shape={stepShapes[entry.state]} />
          <b>{entry.title}</b>
          {entry.at && <time dateTime={entry.at}>{shortMoment(entry.at, today)}</time>}
          {entry.by && <time dateTime={entry.by}>{t('timeline.by', { day: shortDay(entry.by, today) })}</time>}
          {(entry.at ?? entry.by) && <br />}
          {entry.text}
          <Action entry={entry} view={view} />
        </li>
      ))}
    </ol>
  );
}

function Action({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  switch (entry.action) {
    case undefined:
      return null;
    case 'see-receipt':
      return (
        <a class="govuk-link" href={`/cases/${view.id}/receipt`}>
          {t('timeline.receipt')}
        </a>
      );
    case 'see-licence':
      return view.licence === undefined ? null : (
        <a class="govuk-link" href={`/licences/${view.licence}`}>
          {t('timeline.licence')}
        </a>
      );
    case 'correct':
      return (
        <p>
          <a class="govuk-button" href={`/cases/${view.id}/correction`}>
            {t('timeline.correct')}
          </a>
        </p>
      );
  }
}
