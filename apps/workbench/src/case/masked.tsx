import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { answered, api } from '../api/client.ts';
import type { AnswerRow } from '../api/shapes.ts';
import { t } from '../texts.ts';

/** A masked value; seeing it whole asks why, and the person concerned can read the reason. */
export function Masked({ id, row }: { id: string; row: AnswerRow }) {
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [value, setValue] = useState<string>();
  const reveal = async () => {
    try {
      const body = { question: row.question, reason, ...(row.item === undefined ? {} : { item: row.item.place }) };
      const answer = await answered(api.POST('/api/workbench/cases/{id}/reveal', { params: { path: { id } }, body }));
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
