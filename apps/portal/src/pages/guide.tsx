import type { Evidence, Guide, ServiceVersion } from '@tongban/catalogue/contract';
import type { City, Department } from '@tongban/identity/contract';
import { useWords, type Words } from '../texts.ts';
import { GuideAside } from './guide-aside.tsx';

export type GuideData = {
  readonly service: ServiceVersion;
  readonly authority: Department;
  readonly decider: Department;
  readonly city: City;
};

/** How to get it, the four answers first: who, how long, how much, how many visits. */
export function GuidePage({ service, authority, decider, city }: GuideData) {
  const { t } = useWords();
  const { guide } = service.definition;
  return (
    <>
      <h1 class="govuk-heading-xl">{guide.name}</h1>
      <p class="govuk-body-l">{guide.summary}</p>
      <Answers guide={guide} />
      {guide.handling.includes('online') && (
        <div class="tb-start">
          <form action={`/services/${service.id}/drafts`} method="post">
            <button class="govuk-button" type="submit">
              {t('guide.start')}
            </button>
          </form>
          <p class="govuk-body-s tb-quiet">{t('guide.minutes', { minutes: guide.minutes })}</p>
        </div>
      )}
      <div class="tb-cols">
        <div>
          <Points heading={t('guide.conditions')} items={guide.conditions} />
          <Points heading={t('guide.notNeeded')} items={guide.notNeeded} />
          <EvidenceList evidence={guide.evidence} />
          <h2 class="govuk-heading-m">{t('guide.steps')}</h2>
          <ol class="tb-steps">
            {guide.steps.map((step) => (
              <li>
                <b>{step.name}</b>
                {step.text}
              </li>
            ))}
          </ol>
          <h2 class="govuk-heading-m">{t('guide.result')}</h2>
          <p class="govuk-body">{resultText(guide.result, t)}</p>
          <h2 class="govuk-heading-m">{t('guide.refused')}</h2>
          <p class="govuk-body">{t('guide.refused.text', { review: decider.reviewBody, court: decider.court })}</p>
          <Questions faq={guide.faq} />
        </div>
        <GuideAside service={service} authority={authority} city={city} />
      </div>
    </>
  );
}

function Answers({ guide }: { guide: Guide }) {
  const { t } = useWords();
  const long = guide.answers.long ?? howLong(guide, t);
  const { who, cost, visits } = guide.answers;
  const cells = [
    { term: t('guide.who'), ...who },
    { term: t('guide.long'), ...long },
    { term: t('guide.cost'), ...cost },
    { term: t('guide.visits'), answer: t('guide.visits.count', { count: visits.count }), note: visits.note },
  ];
  return (
    <dl class="tb-summary">
      {cells.map((cell) => (
        <div>
          <dt>{cell.term}</dt>
          <dd>
            {cell.answer}
            <small>{cell.note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const fromTexts = {
  acceptance: 'guide.long.fromAcceptance',
  receipt: 'guide.long.fromReceipt',
  complete: 'guide.long.fromComplete',
} as const;

function howLong({ limits, speed }: Guide, t: Words['t']): { answer: string; note: string } {
  const { legal, promised } = limits;
  const from = t(fromTexts[legal?.from ?? 'acceptance']);
  const calendar = legal?.unit === 'calendar-day';
  const note = legal && t(calendar ? 'guide.long.note.calendar' : 'guide.long.note', { from, days: legal.days });
  if (speed === 'on-the-spot') return { answer: t('guide.long.onTheSpot'), note: note ?? t('guide.long.onTheSpot.note') };
  return { answer: t(calendar ? 'guide.long.days.calendar' : 'guide.long.days', { days: promised }), note: note ?? from };
}

function Points({ heading, items }: { heading: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  );
}

function resultText({ name, validity, pickup }: Guide['result'], t: Words['t']): string {
  return pickup === undefined ? t('guide.result.text', { name, validity }) : t('guide.result.fetched', { name, validity, pickup });
}

/** Only what everybody hands in is counted; what depends on the answers is told apart. */
function countText(asked: readonly Evidence[], t: Words['t']): string {
  const always = asked.filter(({ when }) => when === undefined).length;
  const sometimes = asked.length - always;
  if (asked.length === 0) return t('guide.evidence.none');
  if (always === 0) return `${t('guide.evidence.maybe', { count: sometimes })}${t('guide.evidence.rest')}`;
  const more = sometimes === 0 ? '' : t('guide.evidence.more', { count: sometimes });
  return `${t('guide.evidence.count', { count: always })}${more}${t('guide.evidence.rest')}`;
}

function tagOf({ source, when }: Evidence, t: Words['t']): string {
  if (source !== 'upload') return t('guide.evidence.ours');
  return t(when === undefined ? 'guide.evidence.yours' : 'guide.evidence.when');
}

function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = useWords();
  if (evidence.length === 0) return null;
  const asked = evidence.filter((each) => each.source === 'upload');
  return (
    <>
      <h2 class="govuk-heading-m">{t('guide.evidence')}</h2>
      <p class="govuk-body">{countText(asked, t)}</p>
      <ul class="tb-doc">
        {[...asked, ...evidence.filter((each) => each.source !== 'upload')].map((each) => (
          <li>
            <div>
              {each.name}
              {each.required === false && t('field.optional')}
              <span>
                {each.source === 'upload'
                  ? each.hint
                  : t(each.source === 'licence' ? 'guide.evidence.from' : 'guide.evidence.shared', { from: each.from ?? '' })}
              </span>
              {each.sample && (
                <details class="govuk-details tb-sample">
                  <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">{t('guide.evidence.sample')}</span>
                  </summary>
                  <div class="govuk-details__text">{each.sample}</div>
                </details>
              )}
            </div>
            <div class={each.source === 'upload' ? 'tb-tag' : 'tb-tag tb-tag--have'}>{tagOf(each, t)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Questions({ faq }: { faq: Guide['faq'] }) {
  const { t } = useWords();
  if (faq.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('guide.faq')}</h2>
      {faq.map((each) => (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{each.question}</span>
          </summary>
          <div class="govuk-details__text">{each.answer}</div>
        </details>
      ))}
    </>
  );
}
