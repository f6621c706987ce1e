import { useEffect } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { type InboxFilter, searchOf, useCase, useInbox } from '../api/queries.ts';
import type { InboxRow, Me } from '../api/shapes.ts';
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
  const href = (to: string) => `/${place}/${to}${searchOf({ ...filter, all: false })}`;
  const found = id === undefined && !inbox.isPlaceholderData ? numbered(rows, filter.q) : undefined;
  const choices = useCase(id).data?.choices ?? [];
  useKeys(
    new Map([
      ['j', () => moveTo(1)],
      ['k', () => moveTo(-1)],
    ]),
  );
  useEffect(() => {
    document.title = t('page.title', { place: t(`rail.${place}`) });
  }, [place]);
  useEffect(() => {
    if (found !== undefined) navigate(href(found), { replace: true });
  });
  useEffect(() => {
    if (id !== undefined) goTo(document.getElementById('case'));
  }, [id]);
  const next = rows.find((row) => row.id !== id);
  return (
    <>
      <InboxList place={place} filter={filter} inbox={inbox} current={id} href={href} choices={choices} />
      {id === undefined ? (
        <NothingOpen count={rows.length} />
      ) : (
        <CaseView key={id} id={id} me={me} next={place === 'inbox' && next && <Next row={next} href={href(next.id)} />} />
      )}
    </>
  );
}

/** The one case that was asked for by its number: it is opened without a further press. */
function numbered(rows: readonly InboxRow[], q: string): string | undefined {
  const plain = (text: string) => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return rows.length === 1 && q !== '' && plain(rows[0]?.number ?? '') === plain(q) ? rows[0]?.id : undefined;
}

/** Moves to the next or previous row of the list without opening it: whoever opens a case is on record as having looked. */
function moveTo(by: 1 | -1): void {
  const links = [...document.querySelectorAll('.rows a')].filter((link) => link instanceof HTMLElement);
  const at = links.findIndex((link) => link.matches(':focus'));
  const from = at >= 0 ? at : links.findIndex((link) => link.getAttribute('aria-current') !== null);
  const to = from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + by));
  links[to]?.focus();
}

const stacked = '(max-width: 1100px)';

/** Reading begins at the top of the case; where it stands below the list, the screen goes down to it. */
function goTo(place: HTMLElement | null): void {
  place?.focus({ preventScroll: true });
  if (window.matchMedia(stacked).matches) place?.scrollIntoView();
  else window.scrollTo(0, 0);
}

/** Where to go on once there is nothing left to do here. */
function Next({ row, href }: { row: InboxRow; href: string }) {
  return (
    <p className="next">
      <Link href={href}>{t('inbox.next', { party: row.party, service: row.serviceName })}</Link>
    </p>
  );
}

function NothingOpen({ count }: { count: number }) {
  return (
    <main className="case empty" id="case" tabIndex={-1}>
      <p>{count === 0 ? t('inbox.done') : t('inbox.choose')}</p>
    </main>
  );
}
