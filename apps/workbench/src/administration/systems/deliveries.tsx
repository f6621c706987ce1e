import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { said, shortMoment, t } from '../../texts.ts';
import { Table } from '../../view/table.tsx';
import { useDeliveries, useSending, useWebhookEvents } from '../api.ts';
import { Listed } from '../listed.tsx';
import type { Delivery, Webhook } from '../shapes.ts';
import { eventText } from './event-text.ts';

type Attempt = Delivery['attempts'][number];
/** What was told again, and how often it had been tried before. */
type Replayed = { readonly id: string; readonly tries: number };

/** What a webhook was told lately: how often it was tried, what came of it, when it is tried next; and once more where somebody asks. */
export function Deliveries({ system, webhook }: { system: string; webhook: Webhook }) {
  const [replayed, setReplayed] = useState<Replayed>();
  const [watching, setWatching] = useState(false);
  const query = useDeliveries(system, webhook.id, watching);
  const again = query.data?.deliveries.find(({ id }) => id === replayed?.id);
  const settled = again !== undefined && again.attempts.length > (replayed?.tries ?? 0);
  if (watching && (settled || webhook.pausedAt !== undefined)) setWatching(false);
  const sending = useSending();
  const replay = ({ id, attempts }: Delivery) => {
    const path = { system, webhook: webhook.id, delivery: id };
    sending.mutate(() => api.POST('/api/systems/{system}/webhooks/{webhook}/deliveries/{delivery}/replays', { params: { path } }), {
      onSuccess: () => {
        setReplayed({ id, tries: attempts.length });
        setWatching(true);
      },
    });
  };
  return (
    <section aria-labelledby="deliveries" className="deliveries">
      <h3 id="deliveries">{t('admin.deliveries')}</h3>
      <p className="quiet">{t('admin.deliveries.lead')}</p>
      <p role="status">{again !== undefined && outcomeText(again, settled, webhook)}</p>
      {sending.isError && (
        <p className="wrong" role="alert">
          {sending.error.message}
        </p>
      )}
      <Listed query={query}>{({ deliveries }) => <Rows deliveries={deliveries} pending={sending.isPending} onReplay={replay} />}</Listed>
    </section>
  );
}

type RowsProps = { readonly deliveries: readonly Delivery[]; readonly pending: boolean; readonly onReplay: (delivery: Delivery) => void };

function Rows({ deliveries, pending, onReplay }: RowsProps) {
  const events = useWebhookEvents().data?.events ?? [];
  if (deliveries.length === 0) return <p className="quiet">{t('admin.deliveries.none')}</p>;
  return (
    <Table
      rows={deliveries}
      keyOf={(row) => row.id}
      columns={[
        { title: t('admin.delivery.event'), cell: (row) => eventText(row.event, events) },
        { title: t('admin.state'), cell: (row) => <State state={row.state} /> },
        { title: t('admin.delivery.last'), cell: ({ attempts }) => answerText(attempts.at(-1)) },
        {
          title: t('admin.do'),
          cell: (row) => (
            <Button
              size="small"
              loading={pending}
              aria-label={t('admin.delivery.replay.which', { event: eventText(row.event, events), at: shortMoment(row.createdAt) })}
              onClick={() => onReplay(row)}
            >
              {t('admin.delivery.replay')}
            </Button>
          ),
        },
        { title: t('admin.delivery.attempts'), cell: (row) => <Attempts attempts={row.attempts} /> },
        { title: t('admin.delivery.next'), cell: (row) => nextText(row) },
        { title: t('admin.delivery.createdAt'), cell: (row) => shortMoment(row.createdAt) },
      ]}
    />
  );
}

const colours = { waiting: 'tag wait', delivered: 'tag', 'given-up': 'tag failed' } as const;

function State({ state }: Pick<Delivery, 'state'>) {
  return <span className={colours[state]}>{t(`delivery.state.${state}`)}</span>;
}

/** How often, and opened, each try by itself. */
function Attempts({ attempts }: Pick<Delivery, 'attempts'>) {
  const count = t('admin.delivery.attempts.count', { count: attempts.length });
  if (attempts.length < 2) return count;
  return (
    <details>
      <summary>{count}</summary>
      <ol>
        {attempts.map((attempt) => (
          <li key={attempt.at}>
            {shortMoment(attempt.at)} {answerText(attempt)}
          </li>
        ))}
      </ol>
    </details>
  );
}

function answerText(attempt: Attempt | undefined): string {
  if (attempt === undefined) return t('admin.delivery.untried');
  const { status, fault, milliseconds } = attempt;
  return status === undefined ? said(`post.${fault}`) : t('admin.delivery.answered', { status, milliseconds });
}

function nextText({ dueAt }: Delivery): string {
  if (dueAt === undefined) return '';
  return Date.parse(dueAt) <= Date.now() ? t('admin.delivery.next.soon') : shortMoment(dueAt);
}

/** What came of telling it again, as far as it is known. */
function outcomeText(delivery: Delivery, settled: boolean, { pausedAt }: Webhook): string {
  if (!settled) return t(pausedAt === undefined ? 'admin.delivery.replaying' : 'admin.delivery.replay.paused');
  const answer = answerText(delivery.attempts.at(-1));
  return delivery.state === 'delivered'
    ? t('admin.delivery.replay.delivered', { answer })
    : t('admin.delivery.replay.failed', { answer, next: nextText(delivery) });
}
