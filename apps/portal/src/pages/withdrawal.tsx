import type { CaseView } from '@tongban/cases/contract';
import { useWords } from '../texts.ts';

/** Asks once more before an application is taken back. */
export function WithdrawalPage({ view, command }: { view: CaseView; command: string }) {
  const { t } = useWords();
  return (
    <>
      <p class="tb-kicker">
        {view.serviceName} · {view.party}
      </p>
      <h1 class="govuk-heading-l">{t('withdraw.title')}</h1>
      <p class="govuk-body">{t('withdraw.text')}</p>
      <form action={`/cases/${view.id}/withdrawal`} method="post">
        <input type="hidden" name="key" value={command} />
        <div class="govuk-button-group">
          <button class="govuk-button govuk-button--warning" type="submit">
            {t('withdraw.button')}
          </button>
          <a class="govuk-link" href={`/cases/${view.id}`}>
            {t('withdraw.keep')}
          </a>
        </div>
      </form>
    </>
  );
}
