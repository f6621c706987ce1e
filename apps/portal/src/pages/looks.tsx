import type { Look } from '@tongban/access/contract';
import { momentText } from '@tongban/ui';
import { t } from '../texts.ts';

/** Every look that an official took at this party's data, and what for (个人信息保护法 art. 44–45). */
export function LooksPage({ looks }: { looks: readonly Look[] }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{t('looks.title')}</h1>
      <p class="govuk-body">{t('looks.lead')}</p>
      {looks.length === 0 ? (
        <div class="tb-card tb-empty">
          <p class="govuk-heading-s">{t('looks.none')}</p>
          <p>{t('looks.none.help')}</p>
        </div>
      ) : (
        <ul class="tb-doc">
          {looks.map((look) => (
            <li>
              <div>
                {look.department} {look.official}
                <span>
                  <time dateTime={look.at}>{momentText(look.at)}</time> · {look.purpose} · {look.seen}
                </span>
              </div>
              {look.caseNumber && <div class="tb-tag tb-num">{look.caseNumber}</div>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
