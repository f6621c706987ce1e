import { Button } from 'antd';
import { useState } from 'react';
import type { Visit } from '../api/shapes.ts';
import { momentText, t } from '../texts.ts';
import { useVisit, useVisitCommands } from './api.ts';

/** An account for whoever is present, or the way to another password where they forgot theirs: by their mailbox, or on the second screen. */
export function Account({ visit: { id, account, passwordGivenAt: before } }: { visit: Visit }) {
  const [waiting, setWaiting] = useState(false);
  const given = useVisit(id, waiting).data?.passwordGivenAt;
  const { password } = useVisitCommands(id);
  const shown = given !== undefined && given !== before;
  return (
    <section className="pane stacked" aria-labelledby="account">
      <header>
        <h2 id="account">{t('counter.account')}</h2>
        <span className="quiet">{t(account ? 'counter.account.there' : 'counter.account.none')}</span>
      </header>
      <p className="quiet">{t('counter.account.lead')}</p>
      <Button loading={password.isPending} onClick={() => password.mutate(undefined, { onSuccess: () => setWaiting(true) })}>
        {t(account ? 'counter.account.renew' : 'counter.account.open')}
      </Button>
      {password.data && 'mailed' in password.data && (
        <>
          <p role="status" className="ok">
            {t('counter.account.mailed')}
          </p>
          <Button onClick={() => password.mutate('lost', { onSuccess: () => setWaiting(true) })}>{t('counter.account.lost')}</Button>
        </>
      )}
      {password.data && 'code' in password.data && !shown && (
        <output className="code">
          <a href={`/counter?code=${password.data.code}`} target="counter-screen" rel="opener">
            {t('counter.screen.open')}
          </a>{' '}
          <b>{password.data.code.replace(/(\d{4})(\d{4})/, '$1 $2')}</b>
        </output>
      )}
      {given !== undefined && (
        <p role="status" className="ok">
          {t('counter.account.given', { at: momentText(given) })}
        </p>
      )}
      {password.isError && (
        <p className="note" role="alert">
          {password.error.message}
        </p>
      )}
    </section>
  );
}
