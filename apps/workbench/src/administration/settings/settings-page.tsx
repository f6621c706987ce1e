import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { said, shortMoment, t } from '../../texts.ts';
import { useSending, useSettings } from '../api.ts';
import { Listed } from '../listed.tsx';
import type { Setting } from '../shapes.ts';

const path = '/api/administration/settings/{key}';

/** What may be set, each with its meaning, its limits, its default, and who changed it. */
export function SettingsPage() {
  return (
    <Listed query={useSettings()}>
      {({ settings }) =>
        [...new Set(settings.map(groupOf))].map((group) => (
          <section key={group} aria-labelledby={group} className="settings">
            <h2 id={group}>{said(`settings.${group}`)}</h2>
            <ul>
              {settings
                .filter((setting) => groupOf(setting) === group)
                .map((setting) => (
                  <Row key={`${setting.key} ${setting.value}`} setting={setting} />
                ))}
            </ul>
          </section>
        ))
      }
    </Listed>
  );
}

/** Settings whose keys begin alike stand together. */
function groupOf({ key }: Setting): string {
  return key.split('.')[0] ?? key;
}

function Row({ setting }: { setting: Setting }) {
  const sending = useSending();
  const [text, setText] = useState(String(setting.value));
  const on = { params: { path: { key: setting.key } } };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const value = setting.kind === 'number' ? (text.trim() === '' ? null : Number(text)) : text.trim();
    sending.mutate(() => api.PUT(path, { ...on, body: { value: value ?? '' } }));
  };
  const changed = text.trim() !== String(setting.value);
  return (
    <li>
      <div>
        <label htmlFor={setting.key}>{said(`setting.${setting.key}`)}</label>
        <p className="quiet" id={`${setting.key}-told`}>
          {said(`setting.${setting.key}.why`)}
        </p>
      </div>
      <form onSubmit={save} noValidate>
        <span className="entry">
          <input
            id={setting.key}
            inputMode={setting.kind === 'number' ? 'numeric' : 'text'}
            className={setting.kind}
            maxLength={setting.longest ?? 10}
            value={text}
            aria-describedby={`${setting.key}-told ${setting.key}-limits`}
            onChange={(event) => setText(event.target.value)}
          />
          {setting.unit !== undefined && t(`unit.${setting.unit}`)}
        </span>
        <Button htmlType="submit" type={changed ? 'primary' : 'default'} disabled={!changed} loading={sending.isPending}>
          {t('admin.save')}
        </Button>
        {sending.isError && (
          <p className="wrong" role="alert">
            {sending.error.message}
          </p>
        )}
        <p className="quiet" id={`${setting.key}-limits`}>
          {limitsText(setting)}
          {setting.changed !== undefined && (
            <>
              {t('setting.changed', { by: setting.changed.by, at: shortMoment(setting.changed.at) })}{' '}
              <button type="button" className="plain" onClick={() => sending.mutate(() => api.DELETE(path, on))}>
                {t('setting.restore')}
              </button>
            </>
          )}
        </p>
      </form>
    </li>
  );
}

function limitsText({ kind, min, max, default: usual }: Setting): string {
  return kind === 'number' ? t('setting.limits', { min: min ?? '', max: max ?? '', usual }) : t('setting.usual', { usual });
}
