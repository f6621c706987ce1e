import { AutoComplete, Input as Field, InputNumber, Radio } from 'antd';
import { inBrackets, t } from '../texts.ts';
import { CorrectionList } from './correction-list.tsx';
import type { InputProps } from './input-props.ts';
import { Confirmation, Opinion } from './opinion.tsx';

/** What the chosen action needs to know. */
export function Inputs(props: InputProps) {
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
    case 'confirm-check':
      return <Confirmation {...props} />;
    case 'close-procedure':
      return null;
    case 'open-procedure':
      return <Procedure {...props} />;
    case 'extend':
    case 'grant':
    case 'refuse':
      return <Reasons {...props} />;
  }
}

/** What the applicant reads of it, in the official's words. */
function Why({ label, input, setInput }: Pick<InputProps, 'input' | 'setInput'> & { readonly label: string }) {
  return (
    <>
      <label htmlFor="text">{label}</label>
      <Field.TextArea
        id="text"
        value={input.reason}
        onChange={(event) => setInput({ ...input, reason: event.target.value })}
        rows={2}
        maxLength={2000}
      />
    </>
  );
}

function Rejection({ choice, view, input, setInput }: InputProps) {
  return (
    <div className="inputs">
      <fieldset className="verdict">
        <legend>{t('reject.ground')}</legend>
        <Radio.Group value={input.ground} onChange={(event) => setInput({ ...input, ground: event.target.value })}>
          {choice.grounds?.map(({ ground, label }) => (
            <Radio key={ground} value={ground}>
              {label}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <Why label={t('reject.reason')} input={input} setInput={setInput} />
      {input.ground === 'not-our-power' && (
        <div>
          <label htmlFor="authority">{t('reject.authority')}</label>
          <AutoComplete
            id="authority"
            value={input.authority}
            placeholder={t('reject.authority.choose')}
            onChange={(authority: string) => setInput({ ...input, authority })}
            options={view.otherAuthorities.map((each) => ({ value: each.name, label: `${each.name}${inBrackets(each.when)}` }))}
          />
        </div>
      )}
    </div>
  );
}

function Procedure({ choice, input, setInput }: InputProps) {
  return (
    <div className="inputs">
      <fieldset className="verdict">
        <legend>{t('procedure.which')}</legend>
        <Radio.Group value={input.procedure} onChange={(event) => setInput({ ...input, procedure: event.target.value })}>
          {choice.procedures?.map(({ procedure, label }) => (
            <Radio key={procedure} value={procedure}>
              {label}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <label htmlFor="days">{t('procedure.days')}</label>
      <InputNumber id="days" min={1} max={250} precision={0} value={input.days} onChange={(days) => setInput({ ...input, days })} />
      <Why label={t('procedure.notice')} input={input} setInput={setInput} />
    </div>
  );
}

function reasonLabel({ action, reasoned }: InputProps['choice']) {
  if (action === 'extend') return 'extension.reason';
  if (action === 'refuse') return 'decision.reasons';
  return reasoned ? 'decision.against' : 'decision.note';
}

function Reasons({ choice, input, setInput }: InputProps) {
  return (
    <div className="inputs">
      <Why label={t(reasonLabel(choice))} input={input} setInput={setInput} />
      {choice.action === 'refuse' && <p className="quiet">{t('decision.remedies')}</p>}
    </div>
  );
}
