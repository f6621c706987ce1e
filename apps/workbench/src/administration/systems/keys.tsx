import { Button } from 'antd';
import { answered, api } from '../../api/client.ts';
import { shortMoment, t } from '../../texts.ts';
import { useSending } from '../api.ts';
import { Form } from '../form/form.tsx';
import type { System, SystemKey } from '../shapes.ts';
import { KeyShown } from './new-system.tsx';

const path = '/api/systems/{system}/keys';

/** Keys of a system by how they end, and another one; what was made is shown this once. */
export function Keys({ system }: { system: System }) {
  const revoking = useSending();
  const rotating = useSending<{ key: string }>();
  const on = { system: system.id };
  return (
    <section aria-labelledby="keys">
      <h3 id="keys">{t('admin.keys')}</h3>
      {revoking.isError && (
        <p className="wrong" role="alert">
          {revoking.error.message}
        </p>
      )}
      <ul className="held">
        {system.keys.map((key) => (
          <li key={key.id}>
            <span>
              {t('admin.key.hint')} <code>{key.hint}</code> <KeyState of={key} />
              <span className="quiet">{historyOf(key)}</span>
            </span>
            {stateOf(key) !== 'over' && system.endedAt === undefined && (
              <Button
                size="small"
                loading={revoking.isPending}
                aria-label={t('admin.key.revoke.which', { hint: key.hint })}
                onClick={() => revoking.mutate(() => api.DELETE(`${path}/{key}`, { params: { path: { ...on, key: key.id } } }))}
              >
                {t('admin.key.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rotating.data !== undefined && <KeyShown secret={rotating.data.key} />}
      {system.endedAt === undefined && (
        <Form
          name="key"
          fields={[{ name: 'overlapHours', label: t('admin.key.overlap'), hint: t('admin.key.overlap.hint'), kind: 'number' }]}
          initial={{ overlapHours: '24' }}
          button={t('admin.key.rotate')}
          pending={rotating.isPending}
          fault={rotating.error}
          onSubmit={({ overlapHours }) =>
            rotating.mutate(() => answered(api.POST(path, { params: { path: on }, body: { overlapHours: Number(overlapHours) } })))
          }
        />
      )}
    </section>
  );
}

function stateOf({ endsAt, revokedAt }: SystemKey): 'live' | 'ending' | 'over' {
  if (revokedAt !== undefined) return 'over';
  if (endsAt === undefined) return 'live';
  return Date.parse(endsAt) > Date.now() ? 'ending' : 'over';
}

function KeyState({ of }: { of: SystemKey }) {
  const state = stateOf(of);
  if (of.revokedAt !== undefined) return <span className="tag off">{t('admin.key.state.revoked')}</span>;
  if (state === 'ending') return <span className="tag wait">{t('admin.key.state.ending', { at: shortMoment(of.endsAt ?? '') })}</span>;
  return <span className={state === 'live' ? 'tag' : 'tag off'}>{t(`admin.key.state.${state}`)}</span>;
}

function historyOf({ createdAt, lastUsedAt }: SystemKey): string {
  const used = lastUsedAt === undefined ? t('admin.key.unused') : t('admin.key.usedAt', { at: shortMoment(lastUsedAt) });
  return `${t('admin.key.createdAt', { at: shortMoment(createdAt) })} · ${used}`;
}
