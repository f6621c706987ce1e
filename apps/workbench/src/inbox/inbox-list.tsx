import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { type InboxFilter, searchOf } from '../api/queries.ts';
import type { Choice, Inbox, InboxRow } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { ShortLight } from '../view/light.tsx';
import { Own } from '../view/own.tsx';
import { KeyHelp } from './key-help.tsx';

type Props = {
  readonly place: 'inbox' | 'cases';
  readonly filter: InboxFilter;
  readonly inbox: UseQueryResult<Inbox>;
  readonly current: string | undefined;
  readonly href: (id: string) => string;
  /** What may be done with the case that is open, each with its key. */
  readonly choices: readonly Choice[];
};

const stages = ['', 'received', 'correcting', 'reviewing', 'deciding', 'granted'] as const;

/** Cases, most urgent first, with tabs by stage that live in the address. */
export function InboxList({ place, filter, inbox, current, href, choices }: Props) {
  const counts = inbox.data?.counts ?? {};
  const tabs = stages.filter((stage) => stage === '' || stage === filter.stage || (counts[stage] ?? 0) > 0);
  return (
    <section className="inbox" aria-labelledby="inbox">
      <header>
        <h1 id="inbox">{t(`list.${place}`, { count: inbox.data?.rows.length ?? 0 })}</h1>
        <nav className="tabs" aria-label={t('tabs')}>
          {tabs.map((stage) => (
            <Link
              key={stage}
              href={`/${place}${searchOf({ ...filter, all: false, stage })}`}
              aria-current={stage === filter.stage ? 'true' : undefined}
            >
              {t(stage === '' ? 'stage.all' : `stage.${stage}`)}
              {stage !== '' && <span>{counts[stage]}</span>}
            </Link>
          ))}
        </nav>
      </header>
      <div className="bar">
        <span>{filter.q === '' ? t('list.order') : t('list.found', { q: filter.q })}</span>
        <a href={`/api/workbench/inbox.csv${searchOf(filter)}`} download>
          {t('list.export')}
        </a>
      </div>
      <Rows inbox={inbox} current={current} href={href} q={filter.q} />
      <KeyHelp choices={choices} />
    </section>
  );
}

function Rows({ inbox, current, href, q }: Pick<Props, 'inbox' | 'current' | 'href'> & { q: string }) {
  if (inbox.isError) {
    return (
      <div className="nothing" role="alert">
        <p>{t('list.failed', { why: inbox.error.message })}</p>
        <Button onClick={() => inbox.refetch()}>{t('fault.retry')}</Button>
      </div>
    );
  }
  if (inbox.data === undefined) return <Waiting />;
  if (inbox.data.rows.length === 0) return <p className="nothing">{q === '' ? t('list.none') : t('list.found.none', { q })}</p>;
  return (
    <ul className="rows">
      {inbox.data.rows.map((row) => (
        <li key={row.id}>
          <Row row={row} current={row.id === current} href={href(row.id)} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row, current, href }: { row: InboxRow; current: boolean; href: string }) {
  return (
    <Link href={href} aria-current={current ? 'true' : undefined}>
      <b>
        <Own text={row.party} />
      </b>
      <span className="stage">{row.stageName}</span>
      <span className="svc">{row.serviceName}</span>
      <span className="lights">
        {row.clocks.map((clock) => (
          <ShortLight key={clock.kind} clock={clock} />
        ))}
      </span>
    </Link>
  );
}

const beforeSkeleton = 300;

/** Rows of true height, but only once waiting is felt. */
function Waiting() {
  const [felt, setFelt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFelt(true), beforeSkeleton);
    return () => clearTimeout(timer);
  }, []);
  if (!felt) return null;
  return (
    <ul className="rows" aria-busy="true">
      {[1, 2, 3, 4].map((each) => (
        <li key={each} className="row-waiting">
          <Skeleton active title={false} paragraph={{ rows: 3 }} />
        </li>
      ))}
    </ul>
  );
}
