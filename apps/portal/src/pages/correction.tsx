import type { Correction } from '@tongban/cases/contract';
import { useWords } from '../texts.ts';
import { hrefOf } from '../view/draft-address.ts';

/** The one-time notice: all that is missing or wrong, and nothing else (行政许可法 art. 32 (4)). */
export function CorrectionPage({ correction }: { correction: Correction }) {
  const { t } = useWords();
  return (
    <>
      <p class="tb-kicker">{correction.serviceName}</p>
      <h1 class="govuk-heading-l">{t('correction.title')}</h1>
      <p class="govuk-body">{t('correction.lead')}</p>
      <ol class="tb-steps">
        {correction.items.map((item) => (
          <li>
            <b>{item.label}</b>
            {item.text}
          </li>
        ))}
      </ol>
      <a class="govuk-button" href={hrefOf(correction.draft, correction.next)}>
        {t('correction.start')}
      </a>
    </>
  );
}
