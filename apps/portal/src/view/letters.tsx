import type { CaseView } from '@tongban/cases/contract';
import type { Day } from '@tongban/kernel';
import { useWords } from '../texts.ts';

/** Where the signed documents of a case are taken from. */
export const letterAddress = (caseId: string, position: number) => `/cases/${caseId}/letters/${position}`;

/** What the authority sent about a case, each a signed PDF. */
export function Letters({ view, today }: { view: CaseView; today: Day }) {
  const { t, shortDay } = useWords();
  if (view.letters.length === 0) return null;
  return (
    <div class="tb-card">
      <h2 class="govuk-heading-s">{t('case.letters')}</h2>
      <ul class="govuk-list govuk-body-s">
        {view.letters.map(({ position, kind, name, day }) => (
          <li>
            <a class="govuk-link" href={letterAddress(view.id, position)}>
              {t(`case.letter.${kind}`, { name })}
            </a>
            <span class="tb-quiet tb-num"> {shortDay(day, today)}</span>
          </li>
        ))}
      </ul>
      <p class="govuk-body-s tb-quiet">{t('case.letters.help')}</p>
    </div>
  );
}
