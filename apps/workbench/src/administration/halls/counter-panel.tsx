import { useLocation } from 'wouter';
import { api } from '../../api/client.ts';
import type { Body } from '../../api/shapes.ts';
import { called, t } from '../../texts.ts';
import { useSending, useServiceNames } from '../api.ts';
import { CloseButton } from '../close-button.tsx';
import type { Values } from '../form/field.tsx';
import { Form, filled } from '../form/form.tsx';
import { Panel } from '../panel.tsx';
import type { Counter, Hall } from '../shapes.ts';

type Sent = Body<'/api/administration/counters/{id}', 'put'>;
type Props = { readonly hall: Hall; readonly counter: Counter | undefined; readonly back: string };

/** A counter to change, or a new one of this hall. */
export function CounterPanel({ hall, counter, back }: Props) {
  const [, navigate] = useLocation();
  const sending = useSending();
  const services = useServiceNames().data?.services ?? [];
  const submit = (values: Values<keyof Sent>) => {
    const body = filled<Sent>(values);
    const save = () =>
      counter === undefined
        ? api.POST('/api/administration/halls/{id}/counters', { params: { path: { id: hall.id } }, body })
        : api.PUT('/api/administration/counters/{id}', { params: { path: { id: counter.id } }, body });
    sending.mutate(save, { onSuccess: () => navigate(back) });
  };
  return (
    <Panel title={counter === undefined ? t('admin.counter.new') : `${called(hall, 'name')} ${counter.number}`} back={back}>
      <Form<keyof Sent>
        name="counter"
        fields={[
          { name: 'number', label: t('admin.counter.number'), hint: t('admin.counter.number.hint'), maxLength: 10 },
          { name: 'name', label: t('admin.name'), maxLength: 60 },
          { name: 'nameEn', label: t('admin.nameEn'), optional: true, maxLength: 120 },
          {
            name: 'services',
            label: t('admin.counter.services'),
            hint: t('admin.counter.services.hint'),
            kind: 'choices',
            optional: true,
            options: services.map(({ id, name }) => ({ value: id, text: name })),
          },
        ]}
        initial={initialOf(counter)}
        button={t('admin.save')}
        pending={sending.isPending}
        fault={sending.error}
        onSubmit={submit}
      />
      {counter !== undefined && <Closing counter={counter} />}
    </Panel>
  );
}

function initialOf(counter: Counter | undefined): Values<keyof Sent> {
  if (counter === undefined) return { services: [] };
  const { id: _, closedAt: __, ...values } = counter;
  return values;
}

function Closing({ counter: { id, closedAt } }: { counter: Counter }) {
  const path = '/api/administration/counters/{id}/closing';
  const on = { params: { path: { id } } };
  return (
    <CloseButton
      closed={closedAt !== undefined}
      text={t('admin.counter.close')}
      close={() => api.POST(path, on)}
      reopen={() => api.DELETE(path, on)}
    />
  );
}
