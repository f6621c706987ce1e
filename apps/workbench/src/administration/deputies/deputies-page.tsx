import { Button } from 'antd';
import { api } from '../../api/client.ts';
import type { Me } from '../../api/shapes.ts';
import { t } from '../../texts.ts';
import { Table } from '../../view/table.tsx';
import { useDeputies, useSending } from '../api.ts';
import { Listed } from '../listed.tsx';
import { NewLink } from '../new-link.tsx';
import type { Deputy } from '../shapes.ts';
import { Confirmations } from './confirmations.tsx';
import { DeputyPanel } from './deputy-panel.tsx';

const back = '/administration/deputies';

/** What waits for a second administrator, and who stands in for whom. */
export function DeputiesPage({ open, me }: { open: string | undefined; me: Me }) {
  const query = useDeputies();
  return (
    <>
      <Confirmations me={me} />
      <Listed query={query}>
        {({ deputies }) => (
          <div className={open === 'new' ? 'split open' : 'split'}>
            <div>
              <NewLink href={`${back}/new`} text={t('admin.deputies.new')} />
              <List deputies={deputies} />
            </div>
            {open === 'new' && <DeputyPanel back={back} />}
          </div>
        )}
      </Listed>
    </>
  );
}

function List({ deputies }: { deputies: readonly Deputy[] }) {
  const ending = useSending();
  if (deputies.length === 0) return <p className="quiet">{t('admin.deputies.none')}</p>;
  return (
    <>
      {ending.isError && (
        <p className="wrong" role="alert">
          {ending.error.message}
        </p>
      )}
      <Table
        rows={deputies}
        keyOf={(row) => row.id}
        columns={[
          { title: t('admin.deputy.official'), cell: (row) => row.officialName },
          { title: t('admin.deputy.deputy'), cell: (row) => row.deputyName },
          { title: t('admin.deputy.from'), cell: (row) => row.from },
          { title: t('admin.deputy.to'), cell: (row) => row.to },
          { title: t('admin.state'), cell: (row) => <span className={`tag ${row.state}`}>{t(`deputy.${row.state}`)}</span> },
          {
            title: t('admin.do'),
            cell: (row) =>
              (row.state === 'now' || row.state === 'to-come') && (
                <Button
                  size="small"
                  loading={ending.isPending}
                  aria-label={t('admin.deputy.end.whose', { deputy: row.deputyName, official: row.officialName })}
                  onClick={() =>
                    ending.mutate(() => api.POST('/api/administration/deputies/{id}/end', { params: { path: { id: row.id } } }))
                  }
                >
                  {t('admin.deputy.end')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
