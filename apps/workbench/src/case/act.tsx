import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { type Command, useCommand } from '../api/queries.ts';
import type { Choice, Me, OfficialCaseView } from '../api/shapes.ts';
import { useKeys } from '../shell/keys.ts';
import { t } from '../texts.ts';
import { commandOf, emptyInput, type Input } from './command.ts';
import type { Gathered } from './gathered.ts';
import { Inputs } from './inputs.tsx';

type Props = {
  readonly view: OfficialCaseView;
  readonly me: Me;
  readonly gathered: Gathered;
  readonly setGathered: (gathered: Gathered) => void;
};

/** What one may do; each choice says what it does to the clocks before it is done. A key chooses, never commits. */
export function Act({ view, gathered, setGathered }: Props) {
  const { message } = App.useApp();
  const command = useCommand(view.id);
  const [chosen, setChosen] = useState(view.choices[0]?.key);
  const [input, setInput] = useState<Input>(emptyInput);
  const key = useRef(crypto.randomUUID());
  const choice = view.choices.find((each) => each.key === chosen) ?? view.choices[0];
  useKeys(new Map(view.choices.map((each) => [each.key.toLowerCase(), () => setChosen(each.key)])));
  if (choice === undefined) return view.otherwise === undefined ? null : <div className="act quiet">{view.otherwise}</div>;

  const act = (ready: Command) =>
    command.mutate(
      { carryOut: ready, key: key.current },
      {
        onSuccess: () => message.success(t('act.done', { what: choice.title })),
        onSettled: () => {
          key.current = crypto.randomUUID();
        },
      },
    );
  const ready = commandOf(choice, { ...input, gathered });
  return (
    <form
      className="act"
      onSubmit={(event) => {
        event.preventDefault();
        if ('missing' in ready) message.warning(ready.missing);
        else act(ready);
      }}
    >
      <fieldset className="choices">
        <legend>{t('act.legend')}</legend>
        {view.choices.map((each) => (
          <ChoiceCard key={each.key} choice={each} chosen={each === choice} choose={() => setChosen(each.key)} />
        ))}
      </fieldset>
      <Inputs choice={choice} view={view} input={input} setInput={setInput} gathered={gathered} setGathered={setGathered} />
      {command.isError && (
        <p className="note" role="alert">
          {command.error.message}
        </p>
      )}
      <div className="go">
        <Button
          type="primary"
          htmlType="submit"
          loading={command.isPending}
          danger={choice.action === 'refuse' || choice.action === 'reject'}
        >
          {buttonText(choice)}
        </Button>
        {view.otherwise && <p>{view.otherwise}</p>}
      </div>
    </form>
  );
}

/** What a decision is called, the service says. */
function buttonText({ action, title }: Choice): string {
  return action === 'grant' || action === 'refuse' || action === 'decide-on-the-spot' || action === 'close-procedure'
    ? title
    : t(`act.${action}`);
}

function ChoiceCard({ choice, chosen, choose }: { choice: Choice; chosen: boolean; choose: () => void }) {
  return (
    <label className={chosen ? 'sel' : ''}>
      <b>
        <input type="radio" name="choice" checked={chosen} onChange={choose} />
        {choice.title}
        <kbd>{choice.key}</kbd>
      </b>
      <span>{choice.effect}</span>
    </label>
  );
}
