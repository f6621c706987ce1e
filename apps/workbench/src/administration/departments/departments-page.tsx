import { Link } from 'wouter';
import { called, t } from '../../texts.ts';
import { Table } from '../../view/table.tsx';
import { useDepartments } from '../api.ts';
import { Listed } from '../listed.tsx';
import { NewLink } from '../new-link.tsx';
import type { Department } from '../shapes.ts';
import { StateTag } from '../state-tag.tsx';
import { DepartmentPanel } from './department-panel.tsx';

const back = '/administration/departments';

/** Every department of the city, and one of them open. */
export function DepartmentsPage({ open }: { open: string | undefined }) {
  const query = useDepartments();
  return (
    <Listed query={query}>
      {({ departments }) => (
        <div className={open === undefined ? 'split' : 'split open'}>
          <div>
            <NewLink href={`${back}/new`} text={t('admin.departments.new')} />
            <List departments={departments} open={open} />
          </div>
          <Open departments={departments} open={open} />
        </div>
      )}
    </Listed>
  );
}

function List({ departments, open }: { departments: readonly Department[]; open: string | undefined }) {
  const nameOf = (id: string | undefined) => departments.filter((one) => one.id === id).map((one) => called(one, 'short'))[0] ?? '';
  return (
    <Table
      rows={departments}
      keyOf={(row) => row.id}
      current={(row) => row.id === open}
      columns={[
        { title: t('admin.name'), cell: (row) => <Link href={`${back}/${row.id}`}>{called(row, 'name')}</Link> },
        { title: t('admin.department.id'), cell: (row) => row.id },
        { title: t('admin.department.kind'), cell: (row) => t(`department.kind.${row.kind ?? 'statutory'}`) },
        { title: t('admin.department.parent'), cell: (row) => nameOf(row.parent) },
        { title: t('admin.region'), cell: (row) => row.region ?? t('admin.wholeCity') },
        { title: t('admin.state'), cell: (row) => <StateTag closed={row.closedAt !== undefined} /> },
      ]}
    />
  );
}

function Open({ departments, open }: { departments: readonly Department[]; open: string | undefined }) {
  if (open === undefined) return null;
  const department = departments.find((one) => one.id === open);
  if (department === undefined && open !== 'new') return null;
  return <DepartmentPanel key={open} department={department} departments={departments} back={back} />;
}
