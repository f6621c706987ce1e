import { Button } from 'antd';
import type { CounterApplication, Receipt } from '../api/shapes.ts';
import { fullDay, list, momentText, t } from '../texts.ts';

/** Everything on paper, to be read and signed; shown by the printer alone. */
export function PrintedForm({ application }: { application: CounterApplication }) {
  const { check } = application;
  return (
    <article className="sheet printed" aria-hidden="true">
      <h1>{t('counter.sheet', { service: check.serviceName })}</h1>
      <table>
        <tbody>
          {check.sections
            .flatMap(({ rows }) => rows)
            .map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{row.text}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p>{t('counter.sheet.declare')}</p>
      <p className="sign">{t('counter.sheet.sign')}</p>
    </article>
  );
}

/** The receipt, on screen and on paper (行政许可法 art. 32). */
export function PrintedReceipt({ receipt }: { receipt: Receipt }) {
  return (
    <>
      <article className="sheet" aria-labelledby="receipt">
        <h1 id="receipt">{t('counter.receipt')}</h1>
        <table>
          <tbody>
            <Row label={t('counter.service')} text={receipt.serviceName} />
            <Row label={t('counter.receipt.number')} text={receipt.number} />
            <Row label={t('counter.receipt.password')} text={receipt.password} />
            <Row label={t('counter.receipt.at')} text={momentText(receipt.receivedAt)} />
            <Row label={t('counter.receipt.papers')} text={list(receipt.evidence)} />
            <Row label={t('counter.receipt.next')} text={nextOf(receipt)} />
          </tbody>
        </table>
        <p>{t('counter.receipt.track')}</p>
      </article>
      <p className="unprinted">
        <Button type="primary" onClick={() => window.print()}>
          {t('counter.receipt.print')}
        </Button>
      </p>
    </>
  );
}

/** What happens by which day; where the law knows silence, what it means. */
function nextOf({ acceptanceDue, silenceDue, decisionDue }: Receipt): string {
  if (decisionDue !== undefined) return t('counter.receipt.next.onTheSpot', { day: fullDay(decisionDue) });
  const told = t('counter.receipt.next.acceptance', { day: fullDay(acceptanceDue) });
  return silenceDue === undefined ? told : `${told}${t('counter.receipt.next.silence', { day: fullDay(silenceDue) })}`;
}

function Row({ label, text }: { label: string; text: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{text}</td>
    </tr>
  );
}
