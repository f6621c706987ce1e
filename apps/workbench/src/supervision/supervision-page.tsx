import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useEffect } from 'react';
import { answered, api } from '../api/client.ts';
import type { Supervision, SupervisionRow } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { Table } from '../view/table.tsx';
import { byDepartment } from './by-department.ts';
import { LightsChart } from './lights-chart.tsx';

const lights = ['green', 'yellow', 'red', 'blue'] as const;

/** Every clock of the city by department: numbers only, no one's data. */
export function SupervisionPage() {
  const query = useQuery({
    queryKey: ['supervision'],
    queryFn: () => answered(api.GET('/api/workbench/supervision')),
    refetchInterval: 60_000,
  });
  useEffect(() => {
    document.title = t('page.title', { place: t('rail.supervision') });
  }, []);
  return (
    <main className="wide" id="case" tabIndex={-1}>
      <h1>{t('supervision.title')}</h1>
      <p className="quiet">{t('supervision.lead')}</p>
      {query.isPending && <Skeleton active />}
      {query.isError && (
        <p className="note" role="alert">
          {query.error.message} <Button onClick={() => query.refetch()}>{t('fault.retry')}</Button>
        </p>
      )}
      {query.data && <Board board={query.data} />}
    </main>
  );
}

function Board({ board }: { board: Supervision }) {
  if (board.rows.length === 0) return <p className="nothing">{t('supervision.none')}</p>;
  return (
    <>
      <LightsChart rows={byDepartment(board)} />
      <Table
        rows={board.rows}
        keyOf={(row) => `${row.department}-${row.stage}`}
        columns={[
          { title: t('supervision.department'), cell: (row) => row.departmentName },
          { title: t('supervision.stage'), cell: (row) => row.stageName },
          ...lights.map((light) => ({ title: t(`light.${light}`), cell: (row: SupervisionRow) => row.lights[light], number: true })),
        ]}
      />
    </>
  );
}
