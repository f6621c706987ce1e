import { Link } from 'wouter';
import { api } from '../../api/client.ts';
import { t } from '../../texts.ts';
import { useSending, useWebhooks } from '../api.ts';
import { Ending } from '../ending.tsx';
import { Form } from '../form/form.tsx';
import { Panel } from '../panel.tsx';
import type { Department, System } from '../shapes.ts';
import { Keys } from './keys.tsx';
import { systemFields, systemOf, systemValues } from './system-fields.ts';

const path = '/api/systems/{system}';

type Props = { readonly system: System; readonly departments: readonly Department[]; readonly back: string };

/** What another system may do, its keys, what it is told, and its end. */
export function SystemPanel({ system, departments, back }: Props) {
  const saving = useSending();
  const on = { params: { path: { system: system.id } } };
  const ended = system.endedAt !== undefined;
  return (
    <Panel title={system.name} back={back}>
      {ended && <p className="note">{t('admin.system.ended')}</p>}
      <Keys system={system} />
      {!ended && <Webhooks system={system} back={back} />}
      {!ended && (
        <section aria-labelledby="terms">
          <h3 id="terms">{t('admin.system.terms')}</h3>
          <Form
            name="system"
            fields={systemFields(departments, true)}
            initial={systemValues(system)}
            button={t('admin.save')}
            pending={saving.isPending}
            fault={saving.error}
            onSubmit={(values) => {
              const { department: _, ...body } = systemOf(values);
              saving.mutate(() => api.PUT(path, { ...on, body }));
            }}
          />
        </section>
      )}
      {!ended && <Ending text={t('admin.system.end')} note={t('admin.system.end.note')} end={() => api.DELETE(path, on)} />}
    </Panel>
  );
}

function Webhooks({ system, back }: { system: System; back: string }) {
  const webhooks = useWebhooks(system.id).data?.webhooks ?? [];
  return (
    <section aria-labelledby="webhooks">
      <h3 id="webhooks">{t('admin.webhooks')}</h3>
      {webhooks.length === 0 && <p className="quiet">{t('admin.webhooks.none')}</p>}
      <ul className="held">
        {webhooks.map((webhook) => (
          <li key={webhook.id}>
            <Link href={`${back}/${system.id}.${webhook.id}`}>{webhook.url}</Link>
            {webhook.pausedAt !== undefined && <span className="tag wait">{t('admin.webhook.paused')}</span>}
          </li>
        ))}
      </ul>
      <p className="new">
        <Link href={`${back}/${system.id}.new`}>{t('admin.webhooks.new')}</Link>
      </p>
    </section>
  );
}
