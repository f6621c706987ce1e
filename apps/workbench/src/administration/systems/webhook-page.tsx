import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import { answered, api } from '../../api/client.ts';
import { useKeys } from '../../shell/keys.ts';
import { shortMoment, t } from '../../texts.ts';
import { useSending, useWebhooks } from '../api.ts';
import { Ending } from '../ending.tsx';
import { Listed } from '../listed.tsx';
import { SecretShown } from '../secret-shown.tsx';
import type { System, Webhook } from '../shapes.ts';
import { Deliveries } from './deliveries.tsx';
import { SignatureCheck } from './signature-check.tsx';
import { WebhookForm } from './webhook-form.tsx';

const path = '/api/systems/{system}/webhooks';

type Props = { readonly system: System; readonly webhook: string; readonly back: string };

/** One webhook with what it was told; or `new`. Escape leads back to its system. */
export function WebhookPage({ system, webhook: id, back }: Props) {
  const [, navigate] = useLocation();
  const query = useWebhooks(system.id);
  const home = `${back}/${system.id}`;
  useKeys(new Map([['Escape', () => navigate(home)]]));
  return (
    <div className="webhook">
      <p>
        <Link href={home}>{t('admin.webhook.back', { name: system.name })}</Link>
      </p>
      {id === 'new' ? (
        <NewWebhook system={system} />
      ) : (
        <Listed query={query}>
          {({ webhooks }) =>
            webhooks.filter((one) => one.id === id).map((one) => <Kept key={id} system={system} webhook={one} home={home} />)
          }
        </Listed>
      )}
    </div>
  );
}

function NewWebhook({ system }: { system: System }) {
  const adding = useSending<{ secret: string }>();
  if (adding.data !== undefined) {
    return (
      <>
        <h2>{t('admin.webhook.added')}</h2>
        <WebhookSecret secret={adding.data.secret} />
        <SignatureCheck open />
      </>
    );
  }
  return (
    <>
      <h2>{t('admin.webhooks.new')}</h2>
      <WebhookForm
        webhook={undefined}
        button={t('admin.webhook.subscribe')}
        pending={adding.isPending}
        fault={adding.error}
        onSubmit={(url, terms) =>
          adding.mutate(() => answered(api.POST(path, { params: { path: { system: system.id } }, body: { url, ...terms } })))
        }
      />
    </>
  );
}

function Kept({ system, webhook, home }: { system: System; webhook: Webhook; home: string }) {
  const [, navigate] = useLocation();
  const saving = useSending();
  const on = { params: { path: { system: system.id, webhook: webhook.id } } };
  return (
    <>
      <h2>{webhook.url}</h2>
      <Deliveries system={system.id} webhook={webhook} />
      <details className="terms">
        <summary>{t('admin.webhook.terms')}</summary>
        <WebhookForm
          webhook={webhook}
          button={t('admin.save')}
          pending={saving.isPending}
          fault={saving.error}
          onSubmit={(_, body) => saving.mutate(() => api.PUT(`${path}/{webhook}`, { ...on, body }))}
        />
      </details>
      <Secret system={system} webhook={webhook} />
      <Pause system={system} webhook={webhook} />
      <Ending
        text={t('admin.webhook.end')}
        note={t('admin.webhook.end.note')}
        end={() => api.DELETE(`${path}/{webhook}`, on)}
        onEnded={() => navigate(home)}
      />
    </>
  );
}

type Of = { readonly system: System; readonly webhook: Webhook };

function Secret({ system, webhook }: Of) {
  const renewing = useSending<{ secret: string }>();
  const on = { params: { path: { system: system.id, webhook: webhook.id } } };
  return (
    <section aria-labelledby="secret">
      <h3 id="secret">{t('admin.secret')}</h3>
      {renewing.data !== undefined && <WebhookSecret secret={renewing.data.secret} />}
      <div className="aside">
        <Button loading={renewing.isPending} onClick={() => renewing.mutate(() => answered(api.POST(`${path}/{webhook}/secrets`, on)))}>
          {t('admin.secret.renew')}
        </Button>
        <span className="quiet">{t('admin.secret.renew.note')}</span>
      </div>
      {renewing.isError && (
        <p className="wrong" role="alert">
          {renewing.error.message}
        </p>
      )}
      <SignatureCheck open={false} />
    </section>
  );
}

function WebhookSecret({ secret }: { secret: string }) {
  return <SecretShown secret={secret} once={t('admin.secret.once')} then={t('admin.secret.then')} />;
}

function Pause({ system, webhook: { id, pausedAt } }: Of) {
  const sending = useSending();
  const on = { params: { path: { system: system.id, webhook: id } } };
  const pause = `${path}/{webhook}/pause` as const;
  return (
    <section aria-label={t('admin.webhook.pause')}>
      {pausedAt !== undefined && <p className="note">{t('admin.webhook.paused.note', { at: shortMoment(pausedAt) })}</p>}
      <Button
        loading={sending.isPending}
        onClick={() => sending.mutate(() => (pausedAt === undefined ? api.POST(pause, on) : api.DELETE(pause, on)))}
      >
        {t(pausedAt === undefined ? 'admin.webhook.pause' : 'admin.webhook.resume')}
      </Button>
      {sending.isError && (
        <p className="wrong" role="alert">
          {sending.error.message}
        </p>
      )}
    </section>
  );
}
