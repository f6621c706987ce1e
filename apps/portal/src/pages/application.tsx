import type { CaseId, CaseView, EvidenceRow } from '@tongban/cases/contract';
import { useWords } from '../texts.ts';
import { Answers } from '../view/answers.tsx';

/** What the applicant handed in, as it stands in the case. */
export function ApplicationPage({ view }: { view: CaseView }) {
  const { t } = useWords();
  return (
    <>
      <p class="tb-kicker">
        {view.serviceName} · {view.party}
      </p>
      <h1 class="govuk-heading-l">{t('application.title')}</h1>
      <Answers lines={view.answers} />
      <h2 class="govuk-heading-m">{t('application.evidence')}</h2>
      <ul class="tb-doc">
        {view.evidence.map((row) => (
          <li>
            <div>
              {row.name}
              {row.corrected && <b class="tb-tag tb-tag--have">{t('answers.corrected')}</b>}
              <span>{row.files.length > 0 ? <Files of={view.id} row={row} /> : row.note}</span>
            </div>
            <div class={row.source === 'upload' ? 'tb-tag' : 'tb-tag tb-tag--have'}>
              {row.source === 'upload' ? t('application.uploaded') : t('application.shared')}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Files({ of, row }: { of: CaseId; row: EvidenceRow }) {
  const { separator } = useWords();
  return (
    <>
      {row.files.map((file, index) => (
        <>
          {index > 0 && separator}
          <a class="govuk-link" href={`/cases/${of}/files/${file.file}`}>
            {file.name}
          </a>
        </>
      ))}
    </>
  );
}
