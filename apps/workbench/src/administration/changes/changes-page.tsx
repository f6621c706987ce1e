import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearch } from 'wouter';
import type { paths } from '../../../generated/paths.ts';
import { answered, api } from '../../api/client.ts';
import { said, shortMoment, t } from '../../texts.ts';
import { Table } from '../../view/table.tsx';
import type { Change } from '../shapes.ts';
import { ChangeFilter } from './change-filter.tsx';
import { differences } from './differences.ts';

const path = '/api/administration/changes';

/** Who changed what, when, from what to what; the filter stands in the address. */
export function ChangesPage() {
  const search = useSearch();
  const query = useInfiniteQuery({
    queryKey: ['administration', 'changes', search],
    queryFn: ({ pageParam }) => answered(api.GET(path, { params: { query: queryOf(search, pageParam) } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.more,
  });
  const rows = query.data?.pages.flatMap((page) => page.changes) ?? [];
  return (
    <>
      <ChangeFilter key={search} search={search} />
      <div className="bar-line">
        <Chain />
        <a href={`${path}.csv?${search}`} download>
          {t('admin.changes.export')}
        </a>
      </div>
      {query.isError && (
        <p className="note" role="alert">
          {query.error.message}
        </p>
      )}
      {query.isSuccess && rows.length === 0 ? <p className="quiet">{t('admin.changes.none')}</p> : <Rows rows={rows} />}
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t('admin.changes.more')}
        </Button>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly Change[] }) {
  return (
    <Table
      rows={rows}
      keyOf={(row) => String(row.position)}
      reachable
      columns={[
        { title: t('admin.changes.at'), cell: (row) => shortMoment(row.at) },
        { title: t('admin.changes.who'), cell: (row) => row.officialName },
        { title: t('admin.changes.what'), cell: (row) => `${said(`thing.${row.kind}`)} · ${said(`act.${row.act}`)}` },
        { title: t('admin.name'), cell: (row) => (row.kind === 'setting' ? said(`setting.${row.name}`) : row.name) },
        { title: t('admin.changes.difference'), cell: (row) => <Difference change={row} /> },
      ]}
    />
  );
}

function Difference({ change }: { change: Change }) {
  return (
    <ul className="plain-list">
      {differences(change).map(({ field, before, after }) => (
        <li key={field}>
          <span className="quiet">{said(`field.${field}`)}</span> {before !== undefined && <del>{before}</del>}{' '}
          {after !== undefined && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}

/** Whether anybody has changed or removed a row of the record. */
function Chain() {
  const check = useQuery({
    queryKey: ['administration', 'changes', 'chain'],
    queryFn: () => answered(api.GET(`${path}/chain`)),
    enabled: false,
  });
  return (
    <span className="aside">
      <Button onClick={() => check.refetch()} loading={check.isFetching}>
        {t('admin.changes.check')}
      </Button>
      {check.data !== undefined && (
        <span role="status" className={check.data.broken === undefined ? 'ok' : 'wrong'}>
          {check.data.broken === undefined
            ? t('admin.changes.whole', { count: check.data.count })
            : t('admin.changes.broken', { position: check.data.broken })}
        </span>
      )}
    </span>
  );
}

type Query = NonNullable<paths[typeof path]['get']['parameters']['query']>;

function queryOf(search: string, before: number | undefined): Query {
  // The edge: what the address bar names is refused where it is no filter.
  return { ...Object.fromEntries(new URLSearchParams(search)), ...(before === undefined ? {} : { before }) } as Query;
}
