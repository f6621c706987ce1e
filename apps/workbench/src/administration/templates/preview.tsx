import { useQuery } from '@tanstack/react-query';
import type { Template, TemplateFinding } from '@tongban/notices/contract';
import { Button, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { send } from '../../api/client.ts';
import { t } from '../../texts.ts';

type Answer = Template & { readonly findings: readonly (Pick<TemplateFinding, 'field' | 'rule'> & { readonly message: string })[] };
type Props = { readonly address: string; readonly template: Template; readonly publishing: boolean; readonly onPublish: () => void };

/** The text with a sample for each variable, and what keeps it from being published. */
export function Preview({ address, template, publishing, onPublish }: Props) {
  const query = useQuery({
    queryKey: ['preview', address, template],
    queryFn: () => send<Answer>('POST', `${address}/preview`, template),
  });
  if (query.isPending) return <Skeleton active />;
  if (query.isError) {
    return (
      <p className="note" role="alert">
        {query.error.message}
      </p>
    );
  }
  return <Filled {...query.data} publishing={publishing} onPublish={onPublish} />;
}

/** It takes the keyboard when it comes, since it stands below what was written. */
function Filled({ subject, text, mail, findings, publishing, onPublish }: Answer & Pick<Props, 'publishing' | 'onPublish'>) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="preview" aria-labelledby="preview">
      <h3 id="preview" tabIndex={-1} ref={heading}>
        {t('admin.template.previewed')}
      </h3>
      {findings.length > 0 && (
        <ul className="wrong" role="alert">
          {findings.map(({ field, rule, message }) => (
            <li key={`${field} ${rule} ${message}`}>
              {t(`admin.template.${field}`)}: {message}
            </li>
          ))}
        </ul>
      )}
      <p className="letter-head">{subject}</p>
      <p className="letter">{text}</p>
      <h4>{t('admin.template.mail')}</h4>
      <p className="letter">{mail}</p>
      <Button type="primary" disabled={findings.length > 0} loading={publishing} onClick={onPublish}>
        {t('admin.template.publish')}
      </Button>
    </section>
  );
}
