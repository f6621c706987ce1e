import type { Look } from '@tongban/access/contract';
import { type Day, dayOf } from '@tongban/kernel';
import { timeText } from '@tongban/ui';
import { useWords, type Words } from '../texts.ts';

export type LooksData = {
  readonly looks: readonly Look[];
  /** What a case is about, by its number. */
  readonly serviceNames: ReadonlyMap<string, string>;
  readonly today: Day;
};

/** Every look that an official took at this party's data, and what for, case by case (个人信息保护法 art. 44–45). */
export function LooksPage({ looks, serviceNames, today }: LooksData) {
  const { t } = useWords();
  const cases = [...Map.groupBy(looks, (look) => look.caseNumber ?? '')];
  return (
    <>
      <h1 class="govuk-heading-xl">{t('looks.title')}</h1>
      <p class="govuk-body-l">{t('looks.lead')}</p>
      {looks.length === 0 && (
        <div class="tb-card tb-empty">
          <p class="govuk-heading-s">{t('looks.none')}</p>
          <p>{t('looks.none.help')}</p>
        </div>
      )}
      {cases.map(([number, looksAtCase]) => (
        <section class="tb-group" id={number} aria-labelledby={`about-${number}`}>
          <h2 class="govuk-heading-m" id={`about-${number}`}>
            {serviceNames.get(number) ?? t('looks.elsewhere')} <span class="tb-quiet tb-num tb-promise">{number}</span>
          </h2>
          <Officials looks={looksAtCase} today={today} />
        </section>
      ))}
    </>
  );
}

/** Who it was, and below each what they looked at and why, with every time. */
function Officials({ looks, today }: { looks: readonly Look[]; today: Day }) {
  const words = useWords();
  return (
    <ul class="tb-doc">
      {[...Map.groupBy(looks, (look) => `${look.official} · ${look.department}`)].map(([who, ofOfficial]) => (
        <li>
          <div>
            {who}
            {[...Map.groupBy(ofOfficial, (look) => kindOf(look, words.t))].map(([kind, alike]) => (
              <span>
                {timesText(alike, today, words)} {kind}
              </span>
            ))}
          </div>
          <div class="tb-tag">{words.t('looks.count', { count: ofOfficial.length })}</div>
        </li>
      ))}
    </ul>
  );
}

function kindOf({ purpose, seen, reason }: Look, t: Words['t']): string {
  return t('looks.kind', { purpose, seen }) + (reason === undefined ? '' : t('looks.reason', { reason }));
}

/** 11月24日 周二 18:51、18:52；11月25日 周三 9:03 */
function timesText(looks: readonly Look[], today: Day, { dayText, list, sentences }: Words): string {
  const days = [...Map.groupBy(looks, (look) => dayOf(look.at))];
  return sentences(days.map(([day, onDay]) => `${dayText(day, today)} ${list([...new Set(onDay.map((look) => timeText(look.at)))])}`));
}
