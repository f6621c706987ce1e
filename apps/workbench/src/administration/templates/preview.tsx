import { useQuery } from '@tanstack/react-query';
import type { Language } from '@tongban/kernel';
import { Button, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { answered, api } from '../../api/client.ts';
import type { Body } from '../../api/shapes.ts';
import { t } from '../../texts.ts';

export const path = '/api/workbench/notice-templates/{kind}/{language}';
export type Template = Body<`${typeof path}/preview`, 'post'>;
type Props = {
  readonly on: { readonly kind: string; readonly language: Language };
  readonly template: Template;
  readonly publishing: boolean;
  readonly onPublish: () => void;
};

const fill = (on: Props['on'], template: Template) => answered(api.POST(`${path}/preview`, { params: { path: on }, body: template }));

/** The text with a sample for each variable, and what keeps it from being published. */
export function Preview({ on, template, publishing, onPublish }: Props) {
  const query = useQuery({
    queryKey: ['preview', on, template],
    queryFn: () => fill(on, template),
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
function Filled({
  subject,
  text,
  mail,
  findings,
  publishing,
  onPublish,
}: Awaited<ReturnType<typeof fill>> & Pick<Props, 'publishing' | 'onPublish'>) {
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
