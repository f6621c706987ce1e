import type { Change, PublishedChange } from '@tongban/catalogue/contract';
import { dayOf } from '@tongban/kernel';
import { useWords, type Words } from '../texts.ts';

const onHome = 3;

/** What the services changed lately, the newest first. */
export function WhatsNewPage({ changes }: { changes: readonly PublishedChange[] }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('new.title')}</h1>
      <p class="govuk-body-l">{t('new.lead')}</p>
      {changes.length === 0 ? <p class="govuk-body">{t('new.none')}</p> : <ChangeList changes={changes} />}
    </>
  );
}

/** The newest few on the first page. */
export function NewestChanges({ changes }: { changes: readonly PublishedChange[] }) {
  const { t } = useWords();
  if (changes.length === 0) return null;
  return (
    <section class="tb-group" aria-labelledby="new">
      <h2 class="govuk-heading-m" id="new">
        {t('new.name')}
      </h2>
      <ChangeList changes={changes.slice(0, onHome)} />
      <p class="govuk-body">
        <a class="govuk-link" href="/new">
          {t('new.all')}
        </a>
      </p>
    </section>
  );
}

function ChangeList({ changes }: { changes: readonly PublishedChange[] }) {
  const words = useWords();
  return (
    <ul class="tb-doc">
      {changes.map(({ service, name, publishedAt, changes: parts }) => (
        <li>
          <div>
            <a class="govuk-link" href={`/services/${service}`}>
              {name}
            </a>
            <span>{parts.map((part) => sentenceOf(part, words.t)).join(words.language === 'en' ? ' ' : '')}</span>
          </div>
          <div class="tb-quiet tb-nowrap">{words.fullDay(dayOf(publishedAt))}</div>
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(change: Change, t: Words['t']): string {
  switch (change.what) {
    case 'promised':
      return promisedText(change, t);
    case 'visits':
      return t('new.visits', { from: change.from, to: change.to });
    case 'cost':
      return t('new.cost', { to: change.to });
    case 'paper-added':
    case 'paper-dropped':
      return t(`new.${change.what}`, { name: change.name });
    default:
      return t(`new.${change.what}`);
  }
}

function promisedText({ from, to, unit }: Extract<Change, { what: 'promised' }>, t: Words['t']): string {
  if (to === 0) return t('new.promised.onTheSpot');
  return t(unit === 'calendar-day' ? 'new.promised.calendar' : 'new.promised', { from, to });
}
