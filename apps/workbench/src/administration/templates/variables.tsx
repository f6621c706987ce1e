import { inBrackets, language, list, t } from '../../texts.ts';
import type { NoticeKind } from '../shapes.ts';

type Variable = NoticeKind['variables'][number];

/** What may stand in the text, written in braces, and what is to be heeded with each. */
export function Variables({ kind }: { kind: NoticeKind }) {
  return (
    <details className="variables" open>
      <summary>{t('admin.template.variables')}</summary>
      <dl>
        {kind.variables.map((variable) => (
          <div key={variable.id}>
            <dt>
              <code>{`{${variable.id}}`}</code>
            </dt>
            <dd>
              {variable.name[language]}
              <span className="quiet">{notesOf(variable)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function notesOf({ type, needed, optional, open }: Variable): string {
  const notes = [
    t(`variable.${type}`),
    ...(needed ? [t('admin.variable.needed')] : []),
    ...(optional ? [t('admin.variable.optional')] : []),
    ...(open ? [] : [t('admin.variable.closed')]),
  ];
  return inBrackets(list(notes));
}
