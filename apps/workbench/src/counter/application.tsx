import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { DraftPage, PageAddress } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { Own } from '../view/own.tsx';
import { useApplication, usePage, useReceipt, useWriting } from './api.ts';
import { Confirmation } from './confirmation.tsx';
import { HandedIn } from './handed-in.tsx';
import { PageSection } from './page-section.tsx';
import { PrintedForm } from './printed.tsx';

/** The whole form of a service on one screen, the person's confirmation, the receipt. */
export function Application({ id, handedIn }: { id: string; handedIn: boolean }) {
  const [submitted, setSubmitted] = useState(handedIn);
  const receipt = useReceipt(id, submitted);
  if (!submitted) return <Filling id={id} handIn={() => setSubmitted(true)} />;
  if (receipt.isError) {
    return (
      <p className="note" role="alert">
        {receipt.error.message}
      </p>
    );
  }
  return receipt.data === undefined ? <Skeleton active /> : <HandedIn id={id} receipt={receipt.data} />;
}

function Filling({ id, handIn }: { id: string; handIn: () => void }) {
  const [watching, setWatching] = useState(false);
  const query = useApplication(id, watching);
  const writing = useWriting(id);
  const [added, setAdded] = useState<readonly PageAddress[]>([]);
  if (query.isPending) return <Skeleton active />;
  if (query.isError) {
    return (
      <p className="note" role="alert">
        {query.error.message}
      </p>
    );
  }
  const { data } = query;
  const common = { id, writing, originals: data.originals, problems: data.check.problems };
  const isThere = ({ page, item }: PageAddress) => data.pages.some((one) => one.page.id === page && one.item === item);
  const add = ({ page, items }: DraftPage) => setAdded([...added.filter(isThere), { page: page.id, item: items?.rows.length ?? 0 }]);
  return (
    <>
      <h2>
        {data.serviceName}{' '}
        <span className="quiet">
          <Own text={data.party} />
        </span>
      </h2>
      <Known page={data.pages[0]} />
      {data.pages.map((page) => (
        <div key={`${page.page.id}-${page.item ?? ''}`}>
          {page.page.repeat !== undefined && page.item === undefined ? (
            <Group page={page} add={() => add(page)} />
          ) : (
            <PageSection page={page} {...common} />
          )}
          {added
            .filter((at) => at.page === page.page.id && page.item === undefined && !isThere(at))
            .map((at) => (
              <NewItem key={`${at.page}-${at.item}`} at={at} {...common} />
            ))}
        </div>
      ))}
      <Confirmation application={data} writing={writing} watch={setWatching} handIn={handIn} />
      <PrintedForm application={data} />
    </>
  );
}

function NewItem({ at, ...common }: { at: PageAddress } & Omit<Parameters<typeof PageSection>[0], 'page'>) {
  const page = usePage(common.id, at);
  return page.data === undefined ? null : <PageSection page={page.data} {...common} />;
}

/** A repeating group: how many there are, and one more. */
function Group({ page, add }: { page: DraftPage; add: () => void }) {
  return (
    <section className="pane group" id={page.page.id}>
      <header>
        <h3>{page.page.title}</h3>
        <span className="quiet">{t('counter.items', { count: page.items?.rows.length ?? 0 })}</span>
      </header>
      {page.items?.mayAdd && <Button onClick={add}>{t('counter.add', { item: page.page.repeat?.item ?? '' })}</Button>}
    </section>
  );
}

/** What is established and not asked, and where it comes from; all else that is known stands in its field. */
function Known({ page }: { page: DraftPage | undefined }) {
  const rows = page?.known.filter((row) => row.page === undefined) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="pane">
      <header>
        <h3>{t('counter.known')}</h3>
      </header>
      <dl className="known">
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>
              {row.text} <span className="quiet">{t('answers.source', { source: row.source })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
