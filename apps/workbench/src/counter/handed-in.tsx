import { Button } from 'antd';
import type { CounterReceipt } from '../api/shapes.ts';
import { fullDay, momentText, t } from '../texts.ts';
import { letterAddress } from './api.ts';

/** That it was handed in, for the clerk; what the person takes home is the receipt that the authority signed (行政许可法 art. 32). */
export function HandedIn({ id, receipt }: { id: string; receipt: CounterReceipt }) {
  return (
    <section className="pane stacked handed-in" aria-labelledby="receipt">
      <header>
        <h2 id="receipt">{t('counter.receipt')}</h2>
        <span className="quiet">{receipt.serviceName}</span>
      </header>
      <dl className="known">
        <Told label={t('counter.receipt.number')} text={receipt.number} />
        <Told label={t('counter.receipt.at')} text={momentText(receipt.receivedAt)} />
        <Told label={t('counter.receipt.next')} text={nextOf(receipt)} />
      </dl>
      {receipt.signed ? (
        <Button type="primary" href={letterAddress(id)} target="_blank">
          {t('counter.receipt.print')}
        </Button>
      ) : (
        <p role="status" className="quiet">
          {t('counter.receipt.unsigned')}
        </p>
      )}
    </section>
  );
}

/** What happens by which day; where the law knows silence, what it means. */
function nextOf({ acceptanceDue, silenceDue, decisionDue }: CounterReceipt): string {
  if (decisionDue !== undefined) return t('counter.receipt.next.onTheSpot', { day: fullDay(decisionDue) });
  const told = t('counter.receipt.next.acceptance', { day: fullDay(acceptanceDue) });
  return silenceDue === undefined ? told : `${told}${t('counter.receipt.next.silence', { day: fullDay(silenceDue) })}`;
}

function Told({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
