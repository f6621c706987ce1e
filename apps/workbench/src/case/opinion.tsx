import { Input as Field, Radio, Select } from 'antd';
import { list, t } from '../texts.ts';
import type { InputProps } from './input-props.ts';

/** What an official found; at a site check with the colleague who came along. */
export function Opinion({ choice, view, input, setInput }: InputProps) {
  const task = view.tasks.find((each) => each.id === choice.task);
  return (
    <div className="inputs">
      <Verdict
        legend={t('opinion.verdict')}
        yes={t(task?.kind === 'site-check' ? 'opinion.meets' : 'opinion.agree')}
        no={t(task?.kind === 'site-check' ? 'opinion.fails' : 'opinion.disagree')}
        agrees={input.agrees}
        choose={(agrees) => setInput({ ...input, agrees })}
      />
      <label htmlFor="text">{t(task?.kind === 'site-check' ? 'opinion.findings' : 'opinion.text')}</label>
      <Field.TextArea
        id="text"
        value={input.opinion}
        onChange={(event) => setInput({ ...input, opinion: event.target.value })}
        rows={2}
        maxLength={2000}
      />
      {task?.kind === 'site-check' && (
        <div>
          <label htmlFor="colleague">{t('opinion.colleague')}</label>
          <Select
            id="colleague"
            {...(input.colleague === '' ? {} : { value: input.colleague })}
            placeholder={t('opinion.colleague.choose')}
            onChange={(colleague: string) => setInput({ ...input, colleague })}
            options={view.colleagues.map((each) => ({ value: each.id, label: each.name }))}
          />
        </div>
      )}
    </div>
  );
}

/** The second official reads what the first wrote, and says whether it was so. */
export function Confirmation({ choice, view, input, setInput }: InputProps) {
  const record = view.tasks.find((each) => each.id === choice.task);
  return (
    <div className="inputs">
      {record?.opinion !== undefined && (
        <blockquote className="record">
          <b>{t(record.agrees ? 'opinion.meets' : 'opinion.fails')}</b>
          {record.opinion}
          <small>{t('confirm.writtenBy', { name: list(record.by ?? []) })}</small>
        </blockquote>
      )}
      <Verdict
        legend={t('confirm.question')}
        yes={t('confirm.yes')}
        no={t('confirm.no')}
        agrees={input.agrees}
        choose={(agrees) => setInput({ ...input, agrees })}
      />
      {input.agrees === false && (
        <>
          <label htmlFor="text">{t('confirm.objection')}</label>
          <Field.TextArea
            id="text"
            value={input.opinion}
            onChange={(event) => setInput({ ...input, opinion: event.target.value })}
            rows={2}
            maxLength={2000}
          />
        </>
      )}
    </div>
  );
}

type VerdictProps = {
  readonly legend: string;
  readonly yes: string;
  readonly no: string;
  readonly agrees: boolean | undefined;
  readonly choose: (agrees: boolean) => void;
};

function Verdict({ legend, yes, no, agrees, choose }: VerdictProps) {
  return (
    <fieldset className="verdict">
      <legend>{legend}</legend>
      <Radio.Group value={agrees} onChange={(event) => choose(event.target.value === true)}>
        <Radio value={true}>{yes}</Radio>
        <Radio value={false}>{no}</Radio>
      </Radio.Group>
    </fieldset>
  );
}
