import { icons, mark } from '@tongban/ui';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../api/queries.ts';
import type { Me } from '../api/shapes.ts';
import { list, t } from '../texts.ts';
import { Drawing } from '../view/drawing.tsx';
import { Own } from '../view/own.tsx';
import { Find } from './find.tsx';
import { LanguageLink } from './language-link.tsx';
import { handlesCases, placesFor } from './places.ts';

/** Head, rail and the place one is at. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const [location] = useLocation();
  return (
    <>
      <header className="top">
        <Link className="brand" href="/">
          <Drawing shape={mark('#ffffff')} />
          {t('title')}
        </Link>
        {handlesCases(me) && <Find />}
        <Account me={me} />
      </header>
      <div className="frame">
        <nav className="rail" aria-label={t('rail')}>
          {placesFor(me).map((place) => (
            <Link key={place.href} href={place.href} aria-current={location.startsWith(place.href) ? 'page' : undefined}>
              <Drawing shape={icons[place.icon]} line />
              {t(place.text)}
            </Link>
          ))}
        </nav>
        {children}
      </div>
    </>
  );
}

function Account({ me }: { me: Me }) {
  const { signOut } = useSession();
  const content = (
    <>
      <p className="quiet">{list(me.departments.map((department) => department.name))}</p>
      <p>
        <Link href="/password">{t('password.title')}</Link>
      </p>
      <Button onClick={() => signOut.mutate()} loading={signOut.isPending}>
        {t('account.signOut')}
      </Button>
    </>
  );
  return (
    <div className="who">
      <LanguageLink />
      <Popover content={content} trigger="click" placement="bottomRight">
        <Button type="text">
          <Own text={me.name} />{' '}
          <span className="quiet">{me.standsInFor.length > 0 ? t('account.standsInFor', { names: list(me.standsInFor) }) : me.post}</span>
        </Button>
      </Popover>
    </div>
  );
}
