import { Button } from 'antd';
import { answered, api } from '../../api/client.ts';
import type { Body } from '../../api/shapes.ts';
import { t } from '../../texts.ts';
import { useSending } from '../api.ts';
import type { Values } from '../form/field.tsx';
import { Form, filled } from '../form/form.tsx';
import { Panel } from '../panel.tsx';
import type { Department, OfficialKept, RoleGiven } from '../shapes.ts';
import { PasswordShown } from './password-shown.tsx';
import { roleFields } from './role-fields.ts';
import { roleText } from './role-text.ts';

const path = '/api/administration/officials/{id}';
type Sent = Body<typeof path, 'put'>;

type Props = {
  readonly official: OfficialKept;
  readonly departments: readonly Department[];
  readonly back: string;
  /** The administrator who looks. */
  readonly self: boolean;
};

/** Who an official is, what they may do, and their account. */
export function OfficialPanel({ official, departments, back, self }: Props) {
  const saving = useSending();
  const on = { params: { path: { id: official.id } } };
  return (
    <Panel title={`${official.name} ${official.staffNumber}`} back={back}>
      <Form
        name="official"
        fields={[
          { name: 'name', label: t('admin.official.name'), maxLength: 40 },
          { name: 'post', label: t('admin.official.post'), maxLength: 60 },
          { name: 'postEn', label: t('admin.official.postEn'), optional: true, maxLength: 120 },
        ]}
        initial={{ name: official.name, post: official.post, postEn: official.postEn ?? '' }}
        button={t('admin.save')}
        pending={saving.isPending}
        fault={saving.error}
        onSubmit={(values) => saving.mutate(() => api.PUT(path, { ...on, body: filled<Sent>(values) }))}
      />
      <Roles official={official} departments={departments} self={self} />
      {!self && <Account official={official} />}
    </Panel>
  );
}

function Roles({ official, departments, self }: Pick<Props, 'official' | 'departments' | 'self'>) {
  const on = { params: { path: { id: official.id } } };
  const giving = useSending<{ given: boolean }>();
  const taking = useSending();
  const take = (role: RoleGiven) => taking.mutate(() => api.POST(`${path}/roles/removal`, { ...on, body: role }));
  const give = (values: Values<keyof RoleGiven>) =>
    giving.mutate(() => answered(api.POST(`${path}/roles`, { ...on, body: filled<RoleGiven>(values) })));
  return (
    <section aria-labelledby="roles">
      <h3 id="roles">{t('admin.roles')}</h3>
      {taking.isError && (
        <p className="wrong" role="alert">
          {taking.error.message}
        </p>
      )}
      <ul className="held">
        {official.roles.map((role) => (
          <li key={JSON.stringify(role)}>
            {roleText(role, departments)}
            <Button
              size="small"
              loading={taking.isPending}
              onClick={() => take(role)}
              aria-label={t('admin.role.take', { role: roleText(role, departments) })}
            >
              {t('admin.take')}
            </Button>
          </li>
        ))}
      </ul>
      {self && <p className="quiet">{t('admin.role.self')}</p>}
      {giving.data !== undefined && !giving.data.given && (
        <p className="note" role="status">
          {t('admin.role.asked')}
        </p>
      )}
      <Form
        key={official.roles.length}
        name="role"
        fields={roleFields(departments)}
        initial={{}}
        button={t('admin.role.give')}
        pending={giving.isPending}
        fault={giving.error}
        onSubmit={give}
      />
    </section>
  );
}

function Account({ official }: { official: OfficialKept }) {
  const on = { params: { path: { id: official.id } } };
  const sending = useSending();
  const resetting = useSending<{ password: string }>();
  const suspended = official.suspendedAt !== undefined;
  return (
    <section aria-labelledby="account">
      <h3 id="account">{t('admin.account')}</h3>
      {(sending.error ?? resetting.error) !== null && (
        <p className="wrong" role="alert">
          {(sending.error ?? resetting.error)?.message}
        </p>
      )}
      <div className="aside">
        <Button
          danger={!suspended}
          loading={sending.isPending}
          onClick={() => sending.mutate(() => (suspended ? api.DELETE(`${path}/suspension`, on) : api.POST(`${path}/suspension`, on)))}
        >
          {t(suspended ? 'admin.official.resume' : 'admin.official.suspend')}
        </Button>
        <Button loading={resetting.isPending} onClick={() => resetting.mutate(() => answered(api.POST(`${path}/password`, on)))}>
          {t('admin.password.reset')}
        </Button>
      </div>
      <p className="quiet">{t(suspended ? 'admin.official.suspended.note' : 'admin.official.suspend.note')}</p>
      {resetting.data !== undefined && <PasswordShown password={resetting.data.password} />}
    </section>
  );
}
