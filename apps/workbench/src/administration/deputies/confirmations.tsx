import { Button } from 'antd';
import { api } from '../../api/client.ts';
import type { Me } from '../../api/shapes.ts';
import { shortMoment, t } from '../../texts.ts';
import { useConfirmations, useDepartments, useSending } from '../api.ts';
import { roleText } from '../officials/role-text.ts';
import type { Department, ToConfirm } from '../shapes.ts';

/** What waits for a second administrator: neither whoever asked nor whoever gets it decides. */
export function Confirmations({ me }: { me: Me }) {
  const waiting = useConfirmations().data?.confirmations ?? [];
  const departments = useDepartments().data?.departments ?? [];
  const sending = useSending();
  if (waiting.length === 0) return null;
  const decide = (id: string, confirmed: boolean) =>
    sending.mutate(() => api.POST('/api/administration/confirmations/{id}/decision', { params: { path: { id } }, body: { confirmed } }));
  return (
    <section className="waits" aria-labelledby="waits">
      <h2 id="waits">{t('admin.confirm.title', { count: waiting.length })}</h2>
      {sending.isError && (
        <p className="wrong" role="alert">
          {sending.error.message}
        </p>
      )}
      <ul>
        {waiting.map((one) => (
          <li key={one.id}>
            <span>
              <b>{one.officialName}</b> {wantedText(one, departments)}
              <span className="quiet"> {t('admin.confirm.asked', { name: one.askedByName, at: shortMoment(one.askedAt) })}</span>
            </span>
            {one.askedBy === me.id || one.official === me.id ? (
              <span className="quiet">{t('admin.confirm.other')}</span>
            ) : (
              <span className="aside">
                <Button size="small" type="primary" loading={sending.isPending} onClick={() => decide(one.id, true)}>
                  {t('admin.confirm.yes')}
                </Button>
                <Button size="small" loading={sending.isPending} onClick={() => decide(one.id, false)}>
                  {t('admin.confirm.no')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wantedText(one: ToConfirm, departments: readonly Department[]): string {
  return one.role !== undefined
    ? t('admin.confirm.role', { role: roleText(one.role, departments) })
    : t('admin.confirm.deputy', { name: one.standsForName ?? '', from: one.from ?? '', to: one.to ?? '' });
}
