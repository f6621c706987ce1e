import { Link, useLocation, useSearch } from 'wouter';
import type { Me } from '../../api/shapes.ts';
import { called, t } from '../../texts.ts';
import { Table } from '../../view/table.tsx';
import { useDepartments, useOfficials } from '../api.ts';
import { Listed } from '../listed.tsx';
import { NewLink } from '../new-link.tsx';
import { SearchField } from '../search-field.tsx';
import type { Department, OfficialKept, RoleGiven } from '../shapes.ts';
import { NewOfficial } from './new-official.tsx';
import { OfficialPanel } from './official-panel.tsx';
import { roleText } from './role-text.ts';

const back = '/administration/officials';

/** Officials with what they may do, and one of them open; the search stands in the address. */
export function OfficialsPage({ open, me }: { open: string | undefined; me: Me }) {
  const q = new URLSearchParams(useSearch()).get('q') ?? '';
  const [, navigate] = useLocation();
  const query = useOfficials(q);
  const departments = useDepartments().data?.departments ?? [];
  const here = (id: string) => `${back}/${id}${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`;
  return (
    <Listed query={query}>
      {({ officials }) => (
        <div className={open === undefined ? 'split' : 'split open'}>
          <div>
            <div className="bar-line">
              <SearchField
                label={t('admin.officials.find')}
                value={q}
                onSearch={(text) => navigate(text === '' ? back : `${back}?q=${encodeURIComponent(text)}`)}
              />
              <NewLink href={here('new')} text={t('admin.officials.new')} />
            </div>
            <List officials={officials} departments={departments} open={open} here={here} />
          </div>
          <Open open={open} officials={officials} departments={departments} me={me} />
        </div>
      )}
    </Listed>
  );
}

type ListProps = {
  readonly officials: readonly OfficialKept[];
  readonly departments: readonly Department[];
  readonly open: string | undefined;
  readonly here: (id: string) => string;
};

function List({ officials, departments, open, here }: ListProps) {
  if (officials.length === 0) return <p className="quiet">{t('admin.officials.none')}</p>;
  return (
    <Table
      rows={officials}
      keyOf={(row) => row.id}
      current={(row) => row.id === open}
      columns={[
        { title: t('admin.staffNumber'), cell: (row) => <Link href={here(row.id)}>{row.staffNumber}</Link> },
        { title: t('admin.official.name'), cell: (row) => row.name },
        { title: t('admin.official.post'), cell: (row) => called(row, 'post') },
        { title: t('admin.roles'), cell: (row) => <Roles roles={row.roles} departments={departments} /> },
        { title: t('admin.state'), cell: (row) => <OfficialState official={row} /> },
      ]}
    />
  );
}

function Roles({ roles, departments }: { roles: readonly RoleGiven[]; departments: readonly Department[] }) {
  return (
    <ul className="plain-list">
      {roles.map((role) => (
        <li key={JSON.stringify(role)}>{roleText(role, departments)}</li>
      ))}
    </ul>
  );
}

function OfficialState({ official }: { official: OfficialKept }) {
  if (official.suspendedAt !== undefined) return <span className="tag off">{t('admin.official.suspended')}</span>;
  return official.initialPassword ? (
    <span className="tag wait">{t('admin.official.new')}</span>
  ) : (
    <span className="tag">{t('admin.state.open')}</span>
  );
}

type OpenProps = {
  readonly open: string | undefined;
  readonly officials: readonly OfficialKept[];
  readonly departments: readonly Department[];
  readonly me: Me;
};

function Open({ open, officials, departments, me }: OpenProps) {
  if (open === 'new') return <NewOfficial departments={departments} back={back} />;
  const official = officials.find((one) => one.id === open);
  return official === undefined ? null : (
    <OfficialPanel key={official.id} official={official} departments={departments} back={back} self={official.id === me.id} />
  );
}
