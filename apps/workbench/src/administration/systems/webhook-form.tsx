import { t } from '../../texts.ts';
import { useServiceNames, useWebhookEvents } from '../api.ts';
import type { FieldSpec, Values } from '../form/field.tsx';
import { Form } from '../form/form.tsx';
import type { Webhook } from '../shapes.ts';
import { eventText } from './event-text.ts';

export type Terms = Pick<Webhook, 'events' | 'services'>;
type Name = 'url' | keyof Terms;
type Props = {
  readonly webhook: Webhook | undefined;
  readonly button: string;
  readonly pending: boolean;
  readonly fault: Error | null;
  readonly onSubmit: (url: string, terms: Terms) => void;
};

/** Where a system wants to be told, of what, and of which services. */
export function WebhookForm({ webhook, onSubmit, ...rest }: Props) {
  const events = useWebhookEvents().data?.events ?? [];
  const services = useServiceNames().data?.services ?? [];
  const fields: readonly FieldSpec<Name>[] = [
    { name: 'url', label: t('admin.webhook.url'), hint: t('admin.webhook.url.hint'), maxLength: 500, fixed: webhook !== undefined },
    {
      name: 'events',
      label: t('admin.webhook.events'),
      kind: 'choices',
      options: events.map((event) => ({ value: event.type, text: eventText(event.type, events), meaning: event.type })),
    },
    {
      name: 'services',
      label: t('admin.webhook.services'),
      hint: t('admin.webhook.services.hint'),
      kind: 'choices',
      optional: true,
      options: services.map(({ id, name }) => ({ value: id, text: name })),
    },
  ];
  const { url = '', events: wanted = [], services: of = [] } = webhook ?? {};
  return (
    <Form
      name="webhook"
      fields={fields}
      initial={{ url, events: wanted, services: of }}
      {...rest}
      onSubmit={(values) => onSubmit(String(values.url ?? '').trim(), termsOf(values))}
    />
  );
}

/** No service named is every service. */
function termsOf({ events, services }: Values<Name>): Terms {
  const chosen = listOf(services);
  return { events: listOf(events), ...(chosen.length === 0 ? {} : { services: chosen }) };
}

function listOf(value: Values['']): string[] {
  return typeof value === 'string' || value === undefined ? [] : [...value];
}
