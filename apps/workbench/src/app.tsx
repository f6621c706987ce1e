import { Button, Result, Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useMe } from './api/queries.ts';
import type { Me } from './api/shapes.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { ServicesPage } from './services/services-page.tsx';
import { ChangePassword } from './shell/change-password.tsx';
import { placesFor } from './shell/places.ts';
import { Shell } from './shell/shell.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { t } from './texts.ts';

const AdministrationPage = lazy(() =>
  import('./administration/administration-page.tsx').then((module) => ({ default: module.AdministrationPage })),
);
const CounterPage = lazy(() => import('./counter/counter-page.tsx').then((module) => ({ default: module.CounterPage })));
const SupervisionPage = lazy(() => import('./supervision/supervision-page.tsx').then((module) => ({ default: module.SupervisionPage })));

/** The workbench: sign-in first, then the place that the address names. */
export function App() {
  const me = useMe();
  if (me.isPending) return <Waiting />;
  if (me.isError) {
    return (
      <main>
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
      </main>
    );
  }
  const official = me.data;
  if (official === null) return <SignIn />;
  if (official.mustChangePassword) return <ChangePassword me={official} />;
  return (
    <Shell me={official}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {placesFor(official).map(({ href }) => (
            <Route key={href} path={`${href}/:id?/:part?`}>
              {({ id, part }) => <Place href={href} id={id} part={part} me={official} />}
            </Route>
          ))}
          <Route path="/password">
            <ChangePassword me={official} />
          </Route>
          <Route>
            <Redirect to={placesFor(official)[0]?.href ?? '/services'} replace />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}

/** What is on its way is the page's main part already. */
function Waiting() {
  return (
    <main id="case" tabIndex={-1} aria-busy="true">
      <Skeleton active className="waiting" />
    </main>
  );
}

type PlaceProps = { readonly href: string; readonly id: string | undefined; readonly part: string | undefined; readonly me: Me };

function Place({ href, id, part, me }: PlaceProps) {
  switch (href) {
    case '/inbox':
      return <InboxPage place="inbox" id={id} me={me} />;
    case '/cases':
      return <InboxPage place="cases" id={id} me={me} />;
    case '/counter':
      return <CounterPage visit={id} application={part} />;
    case '/administration':
      return <AdministrationPage section={id} open={part} me={me} />;
    case '/supervision':
      return <SupervisionPage />;
    default:
      return <ServicesPage />;
  }
}
