import type { AnswerRow, OfficialCaseView } from '@tongban/cases/contract';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { send } from '../api/client.ts';
import { t } from '../texts.ts';

type Gather = ((target: string, text: string) => void) | undefined;

/** What the applicant filled in; an answer that disagrees with its evidence says so and goes into the correction with one press. */
export function Answers({ view, gather }: { view: OfficialCaseView; gather: Gather }) {
  return (
    <section className="pane" aria-labelledby="answers">
      <header>
        <h2 id="answers">{t('answers.title')}</h2>
        <span className="quiet">{t('answers.count', { count: view.answers.length })}</span>
      </header>
      <dl className="facts">
        {view.answers.map((row) => (
          <div key={`${row.question}-${row.item ?? ''}`}>
            <dt>{row.label}</dt>
            <dd>
              {row.masked ? <Masked id={view.id} row={row} /> : row.text}
              <Check row={row} gather={gather} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Check({ row, gather }: { row: AnswerRow; gather: Gather }) {
  if (row.check === undefined) return row.source === undefined ? null : <small>{t('answers.source', { source: row.source })}</small>;
  if (row.check.agrees) return <small className="ok">✓ {row.check.text}</small>;
  const { text } = row.check;
  return (
    <small className="ask">
      ▲ {text}
      {gather && (
        <Button type="link" size="small" onClick={() => gather(row.question, text)}>
          {t('answers.gather')}
        </Button>
      )}
    </small>
  );
}

/** A masked value; seeing it whole asks why, and the person concerned can read the reason. */
function Masked({ id, row }: { id: string; row: AnswerRow }) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [value, setValue] = useState<string>();
  const reveal = async () => {
    try {
      const answer = await send<{ value: string }>('POST', `/api/workbench/cases/${id}/reveal`, {
        question: row.question,
        reason,
        ...(row.item === undefined ? {} : { item: row.item }),
      });
      setValue(answer.value);
      setAsking(false);
    } catch (fault) {
      message.error(fault instanceof Error ? fault.message : t('fault.title'));
    }
  };
  if (value !== undefined) return <>{value}</>;
  return (
    <>
      {row.text}
      <Button type="link" size="small" onClick={() => setAsking(true)}>
        {t('reveal.button')}
      </Button>
      <Modal
        open={asking}
        title={t('reveal.title', { label: row.label })}
        okText={t('reveal.ok')}
        okButtonProps={{ disabled: reason.trim().length < 2 }}
        onOk={reveal}
        onCancel={() => setAsking(false)}
      >
        <p>{t('reveal.text')}</p>
        <Input.TextArea
          aria-label={t('reveal.reason')}
          placeholder={t('reveal.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={200}
        />
      </Modal>
    </>
  );
}
