import { useEffect } from 'react';
import { Link, Redirect } from 'wouter';
import type { Me } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { ChangesPage } from './changes/changes-page.tsx';
import { DepartmentsPage } from './departments/departments-page.tsx';
import { DeputiesPage } from './deputies/deputies-page.tsx';
import { HallsPage } from './halls/halls-page.tsx';
import { OfficialsPage } from './officials/officials-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { SystemsPage } from './systems/systems-page.tsx';
import { TemplatesPage } from './templates/templates-page.tsx';

const sections = ['officials', 'deputies', 'departments', 'halls', 'systems', 'settings', 'templates', 'changes'] as const;
type Section = (typeof sections)[number];

/** What an administrator keeps, one section at a time; the address names the section and what is open in it. */
export function AdministrationPage({ section, open, me }: { section: string | undefined; open: string | undefined; me: Me }) {
  const here = sections.find((one) => one === section);
  useEffect(() => {
    document.title = t('page.title', { place: here === undefined ? t('rail.administration') : t(`admin.${here}`) });
  }, [here]);
  if (here === undefined) return <Redirect to="/administration/officials" replace />;
  return (
    <main className="wide admin" id="case" tabIndex={-1}>
      <nav className="tabs" aria-label={t('rail.administration')}>
        {sections.map((one) => (
          <Link key={one} href={`/administration/${one}`} aria-current={one === here ? 'page' : undefined}>
            {t(`admin.${one}`)}
          </Link>
        ))}
      </nav>
      <h1>{t(`admin.${here}`)}</h1>
      <p className="quiet">{t(`admin.${here}.lead`)}</p>
      <SectionPage section={here} open={open} me={me} />
    </main>
  );
}

function SectionPage({ section, open, me }: { section: Section; open: string | undefined; me: Me }) {
  switch (section) {
    case 'officials':
      return <OfficialsPage open={open} me={me} />;
    case 'deputies':
      return <DeputiesPage open={open} me={me} />;
    case 'departments':
      return <DepartmentsPage open={open} />;
    case 'halls':
      return <HallsPage open={open} />;
    case 'systems':
      return <SystemsPage open={open} />;
    case 'settings':
      return <SettingsPage />;
    case 'templates':
      return <TemplatesPage open={open} />;
    case 'changes':
      return <ChangesPage />;
  }
}
