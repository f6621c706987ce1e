import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import type { Body } from '../../api/shapes.ts';
import { t } from '../../texts.ts';
import { useSending } from '../api.ts';
import type { Values } from '../form/field.tsx';
import { Form, filled } from '../form/form.tsx';
import { Panel } from '../panel.tsx';
import type { Department, RoleGiven } from '../shapes.ts';
import { PasswordShown } from './password-shown.tsx';
import { roleFields } from './role-fields.ts';

const path = '/api/administration/officials';
type Person = Omit<Body<typeof path, 'post'>, 'roles'>;
type Entered = Person & { role?: RoleGiven['role']; department?: string; region?: string };

/** A new official with a first role; the password is shown when it is done, this once. */
export function NewOfficial({ departments, back }: { departments: readonly Department[]; back: string }) {
  const sending = useSending<{ id: string; password: string }>();
  const [name, setName] = useState('');
  const submit = (values: Values<keyof Entered>) => {
    const { role, department = '', region, ...official } = filled<Entered>(values);
    setName(official.name);
    const roles = role === undefined ? [] : [{ role, department, ...(region === undefined ? {} : { region }) }];
    sending.mutate(() => answered(api.POST(path, { body: { ...official, roles } })));
  };
  if (sending.data !== undefined) {
    return (
      <Panel key="done" title={t('admin.officials.added', { name })} back={back}>
        <PasswordShown password={sending.data.password} />
      </Panel>
    );
  }
  return (
    <Panel title={t('admin.officials.new')} back={back}>
      <Form<keyof Entered>
        name="official"
        fields={[
          { name: 'staffNumber', label: t('admin.staffNumber'), hint: t('admin.staffNumber.hint'), maxLength: 40 },
          { name: 'name', label: t('admin.official.name'), maxLength: 40 },
          { name: 'post', label: t('admin.official.post'), hint: t('admin.official.post.hint'), maxLength: 60 },
          { name: 'postEn', label: t('admin.official.postEn'), optional: true, maxLength: 120 },
          ...roleFields(departments, true),
        ]}
        initial={{}}
        button={t('admin.officials.add')}
        pending={sending.isPending}
        fault={sending.error}
        onSubmit={submit}
      />
    </Panel>
  );
}
