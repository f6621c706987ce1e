import { dayOf } from '@tongban/kernel';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answered, api } from '../../api/client.ts';
import type { Body } from '../../api/shapes.ts';
import { t } from '../../texts.ts';
import { useOfficials, useSending } from '../api.ts';
import type { Values } from '../form/field.tsx';
import { Form, filled } from '../form/form.tsx';
import { Panel } from '../panel.tsx';

const path = '/api/administration/deputies';
type Sent = Body<typeof path, 'post'>;

/** Who is away, who stands in, and from when to when. */
export function DeputyPanel({ back }: { back: string }) {
  const [, navigate] = useLocation();
  const sending = useSending<{ given: boolean }>();
  const officials = useOfficials().data?.officials ?? [];
  const [today] = useState(() => dayOf(new Date().toISOString()));
  const options = officials
    .filter(({ suspendedAt }) => suspendedAt === undefined)
    .map(({ id, name, staffNumber, post }) => ({ value: id, text: `${name} ${staffNumber} · ${post}` }));
  const submit = (values: Values) =>
    sending.mutate(() => answered(api.POST(path, { body: filled<Sent>(values) })), { onSuccess: ({ given }) => given && navigate(back) });
  return (
    <Panel title={t('admin.deputies.new')} back={back}>
      {sending.data?.given === false ? (
        <p className="note" role="status">
          {t('admin.deputy.asked')}
        </p>
      ) : (
        <Form
          name="deputy"
          fields={[
            { name: 'official', label: t('admin.deputy.official'), kind: 'choice', options },
            { name: 'deputy', label: t('admin.deputy.deputy'), hint: t('admin.deputy.deputy.hint'), kind: 'choice', options },
            { name: 'from', label: t('admin.deputy.from'), kind: 'date' },
            { name: 'to', label: t('admin.deputy.to'), hint: t('admin.deputy.to.hint'), kind: 'date' },
          ]}
          initial={{ from: today, to: today }}
          button={t('admin.deputy.name')}
          pending={sending.isPending}
          fault={sending.error}
          onSubmit={submit}
        />
      )}
    </Panel>
  );
}
