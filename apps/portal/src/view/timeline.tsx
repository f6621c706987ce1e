import type { CaseView } from '@tongban/cases/contract';
import type { Day } from '@tongban/kernel';
import { stepShapes } from '@tongban/ui';
import { useWords } from '../texts.ts';
import { Drawing } from './drawing.tsx';

/** The case on its way, in plain words: done, now, to come. What to do about it stands above it. */
export function Timeline({ view, today }: { view: CaseView; today: Day }) {
  const { t, shortDay, shortMoment } = useWords();
  return (
    <ol class="tb-line">
      {view.timeline.map((entry) => (
        <li class={`is-${entry.state}`} {...(entry.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
          <Drawing shape={stepShapes[entry.state]} />
          <b>{entry.title}</b>
          {entry.at && <time dateTime={entry.at}>{shortMoment(entry.at, today)}</time>}
          {entry.by && <time dateTime={entry.by}>{t('timeline.by', { day: shortDay(entry.by, today) })}</time>}
          {(entry.at ?? entry.by) && <br />}
          {entry.text}{' '}
          {entry.action === 'see-receipt' && (
            <a class="govuk-link" href={`/cases/${view.id}/receipt`}>
              {t('timeline.receipt')}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
