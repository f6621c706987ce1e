import { Button, Result, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useMe } from './api/queries.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { ServicesPage } from './services/services-page.tsx';
import { Shell } from './shell/shell.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { t } from './texts.ts';

const SupervisionPage = lazy(() => import('./supervision/supervision-page.tsx').then((module) => ({ default: module.SupervisionPage })));

/** The workbench: sign-in first, then the place that the address names. */
export function App() {
  const me = useMe();
  if (me.isPending) return <Skeleton active className="waiting" />;
  if (me.isError) {
    return (
      <Result
        status="warning"
        title={t('fault.title')}
        subTitle={me.error.message}
        extra={
          <Button type="primary" onClick={() => me.refetch()}>
            {t('fault.retry')}
          </Button>
        }
      />
    );
  }
  const official = me.data;
  if (official === null) return <SignIn />;
  return (
    <Shell me={official}>
      <Suspense fallback={<Skeleton active className="waiting" />}>
        <Switch>
          <Route path="/inbox/:id?">{({ id }) => <InboxPage place="inbox" id={id} me={official} />}</Route>
          <Route path="/cases/:id?">{({ id }) => <InboxPage place="cases" id={id} me={official} />}</Route>
          <Route path="/supervision">
            <SupervisionPage />
          </Route>
          <Route path="/services">
            <ServicesPage />
          </Route>
          <Route>
            <Redirect to="/inbox" replace />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}
