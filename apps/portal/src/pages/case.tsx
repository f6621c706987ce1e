import type { CaseView } from '@tongban/cases/contract';
import type { Rating } from '@tongban/feedback/contract';
import type { Day } from '@tongban/kernel';
import { useWords } from '../texts.ts';
import { CaseLead } from '../view/case-lead.tsx';
import { Letters } from '../view/letters.tsx';
import { Timeline } from '../view/timeline.tsx';

export type CaseData = { readonly view: CaseView; readonly today: Day; readonly looks?: number; readonly rating?: Rating };

/** Where the case stands and what the applicant must do, by which day. */
export function CasePage({ view, today, looks, rating }: CaseData) {
  const { t } = useWords();
  return (
    <>
      <p class="tb-kicker">
        {view.serviceName} · {view.party}
      </p>
      <h1 class="govuk-heading-xl">{view.headline}</h1>
      <CaseLead view={view} today={today} />
      <div class="tb-cols">
        <div>
          <h2 class="govuk-heading-m">{t('case.where')}</h2>
          <Timeline view={view} today={today} />
        </div>
        <aside aria-label={t('case.aside')}>
          <div class="tb-card">
            <h2 class="govuk-heading-s">{t('case.number')}</h2>
            <p class="govuk-body tb-num">{view.number}</p>
            <p class="govuk-body-s tb-quiet">{t('case.number.help')}</p>
          </div>
          <Letters view={view} today={today} />
          {looks !== undefined && (
            <div class="tb-card">
              <h2 class="govuk-heading-s">{t('case.may')}</h2>
              <ul class="govuk-list govuk-body-s">
                {view.ended && (
                  <li>
                    {rating === undefined ? (
                      <a class="govuk-link" href={`/cases/${view.id}/rating`}>
                        {t('rate.link')}
                      </a>
                    ) : (
                      t('rate.done', { level: t(`rate.level.${rating.level}`) })
                    )}
                  </li>
                )}
                <li>
                  <a class="govuk-link" href={`/cases/${view.id}/application`}>
                    {t('case.may.see')}
                  </a>
                </li>
                <li>
                  <a class="govuk-link" href={`/me/notices?case=${view.id}`}>
                    {t('case.may.notices')}
                  </a>
                </li>
                {view.mayWithdraw && (
                  <li>
                    <a class="govuk-link" href={`/cases/${view.id}/withdrawal`}>
                      {t('withdraw.link')}
                    </a>
                  </li>
                )}
                <li>
                  <a class="govuk-link" href={`/me/looks#${view.number}`}>
                    {t('case.may.looks', { count: looks })}
                  </a>
                </li>
              </ul>
            </div>
          )}
        </aside>
      </div>
    </>
  );
}
