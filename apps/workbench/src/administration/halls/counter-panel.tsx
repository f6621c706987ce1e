import type { Counter, Hall } from '@tongban/administration/contract';
import { useLocation } from 'wouter';
import { t } from '../../texts.ts';
import { useSending, useServiceNames } from '../api.ts';
import { CloseButton } from '../close-button.tsx';
import type { Values } from '../form/field.tsx';
import { Form } from '../form/form.tsx';
import { Panel } from '../panel.tsx';

type Props = { readonly hall: Hall; readonly counter: Counter | undefined; readonly back: string };

/** A counter to change, or a new one of this hall. */
export function CounterPanel({ hall, counter, back }: Props) {
  const [, navigate] = useLocation();
  const sending = useSending();
  const services = useServiceNames().data?.services ?? [];
  const submit = ({ number, name, services: chosen = [] }: Values) => {
    const body = { number, name, services: chosen };
    const order =
      counter === undefined
        ? ({ method: 'POST', path: `/halls/${hall.id}/counters`, body } as const)
        : ({ method: 'PUT', path: `/counters/${counter.id}`, body } as const);
    sending.mutate(order, { onSuccess: () => navigate(back) });
  };
  return (
    <Panel title={counter === undefined ? t('admin.counter.new') : `${hall.name} ${counter.number}`} back={back}>
      <Form
        name="counter"
        fields={[
          { name: 'number', label: t('admin.counter.number'), hint: t('admin.counter.number.hint'), maxLength: 10 },
          { name: 'name', label: t('admin.name'), maxLength: 60 },
          {
            name: 'services',
            label: t('admin.counter.services'),
            hint: t('admin.counter.services.hint'),
            kind: 'choices',
            options: services.map(({ id, name }) => ({ value: id, text: name })),
          },
        ]}
        initial={counter === undefined ? { services: [] } : { number: counter.number, name: counter.name, services: counter.services }}
        button={t('admin.save')}
        pending={sending.isPending}
        fault={sending.error}
        onSubmit={submit}
      />
      {counter !== undefined && (
        <CloseButton path={`/counters/${counter.id}/closing`} closed={counter.closedAt !== undefined} text={t('admin.counter.close')} />
      )}
    </Panel>
  );
}
