import { Button } from 'antd';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { t } from '../texts.ts';
import { Account } from './account.tsx';
import { useVisit, useVisitCommands } from './api.ts';
import { Application } from './application.tsx';
import { ChooseService } from './choose-service.tsx';
import { PresenceForm } from './presence-form.tsx';

/** 收件: who is present, what they came for, the form on one screen. The address holds visit and application, so that nothing is lost. */
export function CounterPage({ visit, application }: { visit: string | undefined; application: string | undefined }) {
  useEffect(() => {
    document.title = t('page.title', { place: t('rail.counter') });
  }, []);
  return (
    <main className="wide counter" id="case" tabIndex={-1}>
      <h1>{t('counter.title')}</h1>
      {visit === undefined ? <PresenceForm /> : <Present visit={visit} application={application} />}
    </main>
  );
}

function Present({ visit, application }: { visit: string; application: string | undefined }) {
  const [, navigate] = useLocation();
  const query = useVisit(visit);
  const { end } = useVisitCommands(visit);
  if (query.isPending) return null;
  if (query.isError) {
    return (
      <p className="note" role="alert">
        {query.error.message} <Button onClick={() => navigate('/counter')}>{t('counter.next')}</Button>
      </p>
    );
  }
  const { data } = query;
  const leave = () => end.mutate(undefined, { onSettled: () => navigate('/counter') });
  return (
    <>
      <div className="presence">
        <p>
          <b>{data.name}</b> <span className="quiet">{t('counter.present')}</span>
        </p>
        <Button onClick={leave} loading={end.isPending}>
          {t('counter.end')}
        </Button>
      </div>
      {application === undefined ? (
        <>
          <ChooseService visit={data} />
          <Account visit={data} />
        </>
      ) : (
        <Application key={application} id={application} handedIn={data.applications.some((one) => one.id === application && one.case)} />
      )}
    </>
  );
}
