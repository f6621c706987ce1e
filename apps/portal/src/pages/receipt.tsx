import type { Receipt } from '@tongban/cases/contract';
import { type Day, dayOf } from '@tongban/kernel';
import { useWords, type Words } from '../texts.ts';
import { letterAddress } from '../view/letters.tsx';
import { Pairs } from '../view/pairs.tsx';

/** What happens next and by which day: on the spot, or acceptance, which the law grants where nobody speaks (行政许可法 art. 32). */
function next({ acceptanceDue, silenceDue, decisionDue, receivedAt }: Receipt, today: Day, { t, dayText, shortDay }: Words): string {
  if (decisionDue !== undefined) return t('receipt.next.onTheSpot', { day: dayText(decisionDue, today) });
  const day = dayText(acceptanceDue, today);
  if (silenceDue === undefined) return t('receipt.next.own', { day });
  const received = shortDay(dayOf(receivedAt), today);
  if (silenceDue === acceptanceDue) return t('receipt.next.silence', { day, received });
  return t('receipt.next.sooner', { day, silence: dayText(silenceDue, today), received });
}

/** The receipt tells the first event of a case. */
const receiptPosition = 1;

export type ReceiptData = {
  readonly receipt: Receipt;
  readonly today: Day;
  /** Where the case can be followed without signing in, for whoever reads it on paper. */
  readonly address: string;
};

/** What was received and when, and what happens by which day. */
export function ReceiptPage({ receipt, today, address }: ReceiptData) {
  const words = useWords();
  const { t, momentText, list } = words;
  return (
    <section class="tb-card tb-receipt" aria-label={t('receipt.label')}>
      <h1 class="govuk-heading-l">{t('receipt.title')}</h1>
      <Pairs
        pairs={[
          { label: t('receipt.service'), text: receipt.serviceName },
          { label: t('receipt.at'), text: momentText(receipt.receivedAt), number: true },
          { label: t('receipt.number'), text: receipt.number, number: true },
          { label: t('receipt.password'), text: receipt.password, number: true },
          { label: t('receipt.evidence'), text: receipt.evidence.length === 0 ? t('receipt.evidence.none') : list(receipt.evidence) },
        ]}
      />
      <p class="govuk-body">
        <strong>{t('receipt.next')}</strong>
        {next(receipt, today, words)}
      </p>
      <p class="govuk-body-s tb-quiet">{t('receipt.password.help')}</p>
      <p class="govuk-body-s tb-print">{t('receipt.where', { address })}</p>
      <p class="govuk-body-s tb-no-print">
        <a class="govuk-link" href={letterAddress(receipt.case, receiptPosition)}>
          {t('receipt.download')}
        </a>
      </p>
      <div class="govuk-button-group">
        <a class="govuk-button" href={`/cases/${receipt.case}`}>
          {t('receipt.progress')}
        </a>
      </div>
    </section>
  );
}
