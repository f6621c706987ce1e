import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useEffect } from 'react';
import { answered, api } from '../api/client.ts';
import { t } from '../texts.ts';
import { Table } from '../view/table.tsx';

/** The catalogue as it is published, each with the way to its guide. */
export function ServicesPage() {
  const query = useQuery({ queryKey: ['services'], queryFn: () => answered(api.GET('/api/services')) });
  useEffect(() => {
    document.title = t('page.title', { place: t('rail.services') });
  }, []);
  return (
    <main className="wide" id="case" tabIndex={-1}>
      <h1>{t('services.title')}</h1>
      <p className="quiet">{t('services.lead')}</p>
      {query.isPending && <Skeleton active />}
      {query.isError && (
        <p className="note" role="alert">
          {query.error.message} <Button onClick={() => query.refetch()}>{t('fault.retry')}</Button>
        </p>
      )}
      {query.data && (
        <Table
          rows={query.data.services}
          keyOf={(service) => service.id}
          columns={[
            { title: t('services.name'), cell: (service) => <a href={`/services/${service.id}`}>{service.name}</a> },
            {
              title: t('services.promised'),
              cell: (service) =>
                service.onTheSpot
                  ? t('services.onTheSpot')
                  : t(service.unit === 'calendar-day' ? 'services.days.calendar' : 'services.days', { days: service.promised }),
            },
            { title: t('services.visits'), cell: (service) => service.visits, number: true },
          ]}
        />
      )}
    </main>
  );
}
