import { dayOf } from '@tongban/kernel';
import { Link } from 'wouter';
import { called, fullDay, list, t } from '../../texts.ts';
import { Table } from '../../view/table.tsx';
import { useDepartments, useSystems } from '../api.ts';
import { Listed } from '../listed.tsx';
import { NewLink } from '../new-link.tsx';
import type { Department, System } from '../shapes.ts';
import { NewSystem } from './new-system.tsx';
import { SystemPanel } from './system-panel.tsx';
import { WebhookPage } from './webhook-page.tsx';

const back = '/administration/systems';

/** Other systems, and one of them open; a webhook of it, `system.webhook`, has the page to itself. */
export function SystemsPage({ open }: { open: string | undefined }) {
  const query = useSystems();
  const departments = useDepartments().data?.departments ?? [];
  const [id, webhook] = open?.split('.') ?? [];
  return (
    <Listed query={query}>
      {({ systems }) => {
        const system = systems.find((one) => one.id === id);
        if (system !== undefined && webhook !== undefined) return <WebhookPage system={system} webhook={webhook} back={back} />;
        return (
          <div className={open === undefined ? 'split' : 'split open'}>
            <div>
              <div className="bar-line">
                <NewLink href={`${back}/new`} text={t('admin.systems.new')} />
                <a href="/api">{t('admin.systems.api')}</a>
              </div>
              <List systems={systems} departments={departments} open={id} />
            </div>
            {id === 'new' && <NewSystem departments={departments} back={back} />}
            {system !== undefined && <SystemPanel key={system.id} system={system} departments={departments} back={back} />}
          </div>
        );
      }}
    </Listed>
  );
}

type ListProps = { readonly systems: readonly System[]; readonly departments: readonly Department[]; readonly open: string | undefined };

function List({ systems, departments, open }: ListProps) {
  if (systems.length === 0) return <p className="quiet">{t('admin.systems.none')}</p>;
  const nameOf = (id: string) => departments.filter((one) => one.id === id).map((one) => called(one, 'short'))[0] ?? id;
  return (
    <Table
      rows={systems}
      keyOf={(row) => row.id}
      current={(row) => row.id === open}
      columns={[
        { title: t('admin.name'), cell: (row) => <Link href={`${back}/${row.id}`}>{row.name}</Link> },
        { title: t('admin.role.department'), cell: (row) => nameOf(row.department) },
        { title: t('admin.system.scopes'), cell: (row) => list(row.scopes.map((scope) => t(`scope.${scope}`))) },
        { title: t('admin.system.expiresOn'), cell: (row) => fullDay(row.expiresOn) },
        { title: t('admin.state'), cell: (row) => <SystemState system={row} /> },
      ]}
    />
  );
}

function SystemState({ system }: { system: System }) {
  if (system.endedAt !== undefined) return <span className="tag off">{t('admin.state.closed')}</span>;
  return system.expiresOn < dayOf(new Date().toISOString()) ? (
    <span className="tag over">{t('admin.system.state.expired')}</span>
  ) : (
    <span className="tag">{t('admin.state.open')}</span>
  );
}
