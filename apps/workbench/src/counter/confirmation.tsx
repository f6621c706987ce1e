import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { CounterApplication } from '../api/shapes.ts';
import { momentText, t } from '../texts.ts';
import type { Writing } from './api.ts';
import { FileChooser } from './file-chooser.tsx';

type Props = {
  readonly application: CounterApplication;
  readonly writing: Writing;
  /** Whether the person is reading the second screen now. */
  readonly watch: (watching: boolean) => void;
  readonly handIn: () => void;
};

/** The person reads everything and says it is true, on a second screen or on paper; then it is handed in, once. */
export function Confirmation({ application, writing, watch, handIn }: Props) {
  const { check, confirmation } = application;
  const key = useRef(crypto.randomUUID());
  const { screen, signed, submit } = writing;
  const stands = confirmation?.stands === true;
  useEffect(() => {
    if (stands) watch(false);
  }, [stands, watch]);
  if (check.problems.length > 0) return <Missing problems={check.problems.map(({ message }) => message)} />;
  return (
    <section className="pane confirm" aria-labelledby="confirm">
      <header>
        <h3 id="confirm">{t('counter.confirm')}</h3>
      </header>
      <div className="ways">
        <div>
          <Button onClick={() => screen.mutate(undefined, { onSuccess: () => watch(true) })} loading={screen.isPending}>
            {t('counter.screen')}
          </Button>
          {screen.data && !stands && (
            <output className="code">
              <a href={`/counter?code=${screen.data.code}`} target="counter-screen" rel="opener">
                {t('counter.screen.open')}
              </a>{' '}
              <b>{screen.data.code.replace(/(\d{4})(\d{4})/, '$1 $2')}</b>
            </output>
          )}
        </div>
        <div>
          <Button onClick={() => window.print()}>{t('counter.print')}</Button>
          <span className="take">
            {t('counter.signed')}
            <FileChooser id="signed" label={t('counter.signed')} take={(file) => signed.mutate(file)} />
          </span>
        </div>
      </div>
      <p role="status" className={stands ? 'ok' : 'quiet'}>
        {confirmation === undefined
          ? t('counter.unconfirmed')
          : t(stands ? `counter.confirmed.${confirmation.on}` : 'counter.changed', { at: momentText(confirmation.at) })}
      </p>
      {[screen.error, signed.error, submit.error].map(
        (error) =>
          error && (
            <p key={error.message} className="note" role="alert">
              {error.message}
            </p>
          ),
      )}
      <Button
        type="primary"
        disabled={!stands}
        loading={submit.isPending}
        onClick={() => submit.mutate(key.current, { onSuccess: handIn })}
      >
        {t('counter.submit')}
      </Button>
    </section>
  );
}

function Missing({ problems }: { problems: readonly string[] }) {
  return (
    <section className="pane confirm">
      <header>
        <h3>{t('counter.missing', { count: problems.length })}</h3>
      </header>
      <ul>
        {[...new Set(problems)].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
