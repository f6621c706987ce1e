import { Link } from 'wouter';
import { called, list, t } from '../../texts.ts';
import { Table } from '../../view/table.tsx';
import { useHalls, useServiceNames } from '../api.ts';
import { Listed } from '../listed.tsx';
import { NewLink } from '../new-link.tsx';
import type { Hall } from '../shapes.ts';
import { StateTag } from '../state-tag.tsx';
import { CounterPanel } from './counter-panel.tsx';
import { HallPanel } from './hall-panel.tsx';

const back = '/administration/halls';

/** Halls, each with its counters; what is open is a hall, `new`, a counter, or `new-` and the hall of a new counter. */
export function HallsPage({ open }: { open: string | undefined }) {
  const query = useHalls();
  return (
    <Listed query={query}>
      {({ halls }) => (
        <div className={open === undefined ? 'split' : 'split open'}>
          <div>
            <NewLink href={`${back}/new`} text={t('admin.halls.new')} />
            {halls.map((hall, index) => (
              <HallSection key={hall.id} hall={hall} main={index === 0} open={open} />
            ))}
          </div>
          <Open halls={halls} open={open} />
        </div>
      )}
    </Listed>
  );
}

function HallSection({ hall, main, open }: { hall: Hall; main: boolean; open: string | undefined }) {
  const names = useServiceNames().data?.services ?? [];
  const nameOf = (id: string) => names.find((service) => service.id === id)?.name ?? id;
  return (
    <section aria-label={called(hall, 'name')} className="hall">
      <h2>
        <Link href={`${back}/${hall.id}`}>{called(hall, 'name')}</Link>{' '}
        {main ? <span className="tag">{t('admin.hall.main')}</span> : <StateTag closed={hall.closedAt !== undefined} />}
      </h2>
      <p className="quiet">
        {called(hall, 'address')} · {called(hall, 'hours')}
        {hall.phone !== undefined && ` · ${hall.phone}`}
      </p>
      <Table
        rows={hall.counters}
        keyOf={(row) => row.id}
        current={(row) => row.id === open}
        columns={[
          { title: t('admin.counter.number'), cell: (row) => <Link href={`${back}/${row.id}`}>{row.number}</Link> },
          { title: t('admin.name'), cell: (row) => called(row, 'name') },
          {
            title: t('admin.counter.services'),
            cell: (row) => (row.services.length === 0 ? t('admin.counter.everything') : list(row.services.map(nameOf))),
          },
          { title: t('admin.state'), cell: (row) => <StateTag closed={row.closedAt !== undefined} /> },
        ]}
      />
      {hall.closedAt === undefined && (
        <p className="new">
          <Link href={`${back}/new-${hall.id}`}>{t('admin.counter.new')}</Link>
        </p>
      )}
    </section>
  );
}

function Open({ halls, open }: { halls: readonly Hall[]; open: string | undefined }) {
  if (open === undefined) return null;
  const hall = halls.find((one) => one.id === open);
  if (hall !== undefined || open === 'new') return <HallPanel key={open} hall={hall} back={back} />;
  const owner = halls.find((one) => open === `new-${one.id}` || one.counters.some((counter) => counter.id === open));
  if (owner === undefined) return null;
  return <CounterPanel key={open} hall={owner} counter={owner.counters.find((one) => one.id === open)} back={back} />;
}
