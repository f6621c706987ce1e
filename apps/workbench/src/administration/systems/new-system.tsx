import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { t } from '../../texts.ts';
import { useSending } from '../api.ts';
import { Form } from '../form/form.tsx';
import { Panel } from '../panel.tsx';
import { SecretShown } from '../secret-shown.tsx';
import type { Department } from '../shapes.ts';
import { systemFields, systemOf, systemValues } from './system-fields.ts';

/** Lets another system in; its key is shown when it is done, this once. */
export function NewSystem({ departments, back }: { departments: readonly Department[]; back: string }) {
  const sending = useSending<{ key: string }>();
  const [name, setName] = useState('');
  if (sending.data !== undefined) {
    return (
      <Panel key="done" title={t('admin.systems.added', { name })} back={back}>
        <KeyShown secret={sending.data.key} />
      </Panel>
    );
  }
  return (
    <Panel title={t('admin.systems.new')} back={back}>
      <Form
        name="system"
        fields={systemFields(departments, false)}
        initial={systemValues(undefined)}
        button={t('admin.systems.add')}
        pending={sending.isPending}
        fault={sending.error}
        onSubmit={(values) => {
          const body = systemOf(values);
          setName(body.name);
          sending.mutate(() => answered(api.POST('/api/systems', { body })));
        }}
      />
    </Panel>
  );
}

/** A key that is shown this once. */
export function KeyShown({ secret }: { secret: string }) {
  return <SecretShown secret={secret} once={t('admin.key.once')} then={t('admin.key.then')} />;
}
