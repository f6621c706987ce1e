import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type InboxFilter, type Me, searchOf, useInbox } from '../api/queries.ts';
import { CaseView } from '../case/case-view.tsx';
import { useKeys } from '../shell/keys.ts';
import { t } from '../texts.ts';
import { InboxList } from './inbox-list.tsx';

type Place = 'inbox' | 'cases';

/** What waits for me (or, at 办件, everything of my departments), and the case that is open. */
export function InboxPage({ place, id, me }: { place: Place; id: string | undefined; me: Me }) {
  const [, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  const filter: InboxFilter = { stage: search.get('stage') ?? '', q: search.get('q') ?? '', all: place === 'cases' };
  const inbox = useInbox(filter);
  const rows = inbox.data?.rows ?? [];
  const shown = searchOf({ ...filter, all: false });
  const open = (to: string) => navigate(`/${place}/${to}${shown}`);
  const index = rows.findIndex((row) => row.id === id);
  const move = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, index + by))];
    if (next !== undefined) open(next.id);
  };
  const intoCase = () => document.getElementById('case')?.focus();
  useKeys(
    new Map([
      ['j', () => move(1)],
      ['k', () => move(index < 0 ? 1 : -1)],
      ['Enter', intoCase],
    ]),
  );
  useEffect(() => {
    document.title = t('page.title', { place: t(`rail.${place}`) });
  }, [place]);
  return (
    <>
      <InboxList place={place} filter={filter} inbox={inbox} current={id} href={(row) => `/${place}/${row}${shown}`} />
      {id === undefined ? <NothingOpen count={rows.length} /> : <CaseView key={id} id={id} me={me} />}
    </>
  );
}

function NothingOpen({ count }: { count: number }) {
  return (
    <main className="case empty" id="case" tabIndex={-1}>
      <p>{count === 0 ? t('inbox.done') : t('inbox.choose')}</p>
    </main>
  );
}
