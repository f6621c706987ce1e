import type { Choice, OfficialCaseView } from '@tongban/cases/contract';
import { Input as Field, Radio, Select } from 'antd';
import { t } from '../texts.ts';
import type { Input } from './command.ts';
import { CorrectionList } from './correction-list.tsx';
import type { Gathered } from './gathered.ts';

type Props = {
  readonly choice: Choice;
  readonly view: OfficialCaseView;
  readonly input: Input;
  readonly setInput: (input: Input) => void;
  readonly gathered: Gathered;
  readonly setGathered: (gathered: Gathered) => void;
};

/** What the chosen action needs to know. */
export function Inputs(props: Props) {
  switch (props.choice.action) {
    case 'accept':
    case 'decide-on-the-spot':
      return null;
    case 'request-correction':
      return <CorrectionList view={props.view} gathered={props.gathered} setGathered={props.setGathered} />;
    case 'reject':
      return <Rejection {...props} />;
    case 'complete-task':
      return <Opinion {...props} />;
    case 'grant':
    case 'refuse':
      return <Reasons {...props} />;
  }
}

function Rejection({ view, input, setInput }: Props) {
  return (
    <div className="inputs">
      <label htmlFor="text">{t('reject.reason')}</label>
      <Field.TextArea
        id="text"
        value={input.reason}
        onChange={(event) => setInput({ ...input, reason: event.target.value })}
        rows={2}
        maxLength={1000}
      />
      {view.otherAuthorities.length > 0 && (
        <div>
          <label htmlFor="authority">{t('reject.authority')}</label>
          <Select
            id="authority"
            value={input.authority}
            onChange={(authority) => setInput({ ...input, authority })}
            options={[
              { value: '', label: t('reject.authority.none') },
              ...view.otherAuthorities.map((each) => ({ value: each.name, label: `${each.name}（${each.when}）` })),
            ]}
          />
        </div>
      )}
    </div>
  );
}

function Opinion({ choice, view, input, setInput }: Props) {
  const task = view.tasks.find((each) => each.id === choice.task);
  return (
    <div className="inputs">
      <Radio.Group value={input.agrees} onChange={(event) => setInput({ ...input, agrees: event.target.value === true })}>
        <Radio value={true}>{t(task?.kind === 'site-check' ? 'opinion.meets' : 'opinion.agree')}</Radio>
        <Radio value={false}>{t(task?.kind === 'site-check' ? 'opinion.fails' : 'opinion.disagree')}</Radio>
      </Radio.Group>
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

function Reasons({ choice, input, setInput }: Props) {
  return (
    <div className="inputs">
      <label htmlFor="text">{t(choice.action === 'refuse' ? 'decision.reasons' : 'decision.note')}</label>
      <Field.TextArea
        id="text"
        value={input.reason}
        onChange={(event) => setInput({ ...input, reason: event.target.value })}
        rows={2}
        maxLength={2000}
      />
      {choice.action === 'refuse' && <p className="quiet">{t('decision.remedies')}</p>}
    </div>
  );
}
