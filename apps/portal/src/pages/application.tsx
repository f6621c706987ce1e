import type { AnswerRow, CaseView } from '@tongban/cases/contract';
import { t } from '../texts.ts';

/** What the applicant handed in, as it stands in the case. */
export function ApplicationPage({ view }: { view: CaseView }) {
  return (
    <>
      <p class="tb-kicker">
        {view.serviceName} · {view.party}
      </p>
      <h1 class="govuk-heading-l">{t('application.title')}</h1>
      <AnswerRows rows={view.answers} />
      <h2 class="govuk-heading-m">{t('application.evidence')}</h2>
      <ul class="tb-doc">
        {view.evidence.map((each) => (
          <li>
            <div>
              {each.name}
              <span>{each.files.length > 0 ? each.files.map((file) => file.name).join('、') : each.note}</span>
            </div>
            <div class={each.source === 'upload' ? 'tb-tag' : 'tb-tag tb-tag--have'}>
              {each.source === 'upload' ? t('application.uploaded') : t('application.shared')}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Questions and answers, each with where it came from. */
function AnswerRows({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <dl class="govuk-summary-list tb-answers">
      {rows.map((row) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{row.label}</dt>
          <dd class="govuk-summary-list__value">
            {row.text}
            {row.source && <span>{t('check.source', { source: row.source })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
