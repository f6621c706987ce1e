import type { Language } from '@tongban/kernel';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { shortMoment, language as shown, t } from '../../texts.ts';
import { useSending } from '../api.ts';
import type { Values } from '../form/field.tsx';
import { Form } from '../form/form.tsx';
import { Panel } from '../panel.tsx';
import type { NoticeKind } from '../shapes.ts';
import { Preview, path, type Template } from './preview.tsx';
import { Variables } from './variables.tsx';

type Props = { readonly kind: NoticeKind; readonly language: Language; readonly back: string };

/** One text of a notice: what may stand in it, how it would look, publish it, go back to the house's own. */
export function TemplatePanel({ kind, language, back }: Props) {
  const view = kind.templates[language];
  const on = { path: { kind: kind.id, language } };
  const publishing = useSending();
  const restoring = useSending();
  const [draft, setDraft] = useState<Template>();
  const publish = (template: Template) =>
    publishing.mutate(() => api.PUT(path, { params: on, body: { ...template, version: view.version } }));
  const own = view.version > 0 && view.changes[0]?.original === false;
  return (
    <Panel title={`${kind.name[shown]} · ${t(`language.${language}`)}`} back={back}>
      <Variables kind={kind} />
      <Form
        name="template"
        fields={[
          { name: 'subject', label: t('admin.template.subject'), hint: t('admin.template.subject.hint') },
          { name: 'text', label: t('admin.template.text'), hint: t('admin.template.text.hint'), kind: 'lines' },
          { name: 'mail', label: t('admin.template.mail'), hint: t('admin.template.mail.hint'), kind: 'lines' },
        ]}
        initial={{ subject: view.subject, text: view.text, mail: view.mail }}
        button={t('admin.template.preview')}
        pending={false}
        fault={publishing.error}
        onSubmit={(values) => setDraft(templateOf(values))}
      />
      {draft !== undefined && <Preview on={on.path} template={draft} publishing={publishing.isPending} onPublish={() => publish(draft)} />}
      {own && (
        <div className="aside">
          <Button
            danger
            loading={restoring.isPending}
            onClick={() => restoring.mutate(() => api.DELETE(path, { params: { ...on, query: { version: view.version } } }))}
          >
            {t('admin.template.restore')}
          </Button>
          {restoring.isError && (
            <p className="wrong" role="alert">
              {restoring.error.message}
            </p>
          )}
        </div>
      )}
      <Versions changes={view.changes} />
    </Panel>
  );
}

function Versions({ changes }: { changes: NoticeKind['templates'][Language]['changes'] }) {
  if (changes.length === 0) return <p className="quiet">{t('admin.template.untouched')}</p>;
  return (
    <ul className="plain-list quiet">
      {changes.map(({ version, author, at, original }) => (
        <li key={version}>
          {t(original ? 'admin.template.version.restored' : 'admin.template.version', { version, author, at: shortMoment(at) })}
        </li>
      ))}
    </ul>
  );
}

function templateOf({ subject, text, mail }: Values<keyof Template>): Template {
  return { subject: String(subject ?? ''), text: String(text ?? ''), mail: String(mail ?? '') };
}
