import { type Language, languages } from '@tongban/kernel';
import { Link } from 'wouter';
import { language, t } from '../../texts.ts';
import { Table } from '../../view/table.tsx';
import { useTemplates } from '../api.ts';
import { Listed } from '../listed.tsx';
import type { NoticeKind } from '../shapes.ts';
import { TemplatePanel } from './template-panel.tsx';

const back = '/administration/templates';

/** Texts of notices in both languages, and one of them open: `case-accepted.zh`. */
export function TemplatesPage({ open }: { open: string | undefined }) {
  const query = useTemplates();
  return (
    <Listed query={query}>
      {({ kinds }) => (
        <div className={open === undefined ? 'split' : 'split open'}>
          <List kinds={kinds} open={open} />
          <Open kinds={kinds} open={open} />
        </div>
      )}
    </Listed>
  );
}

function List({ kinds, open }: { kinds: readonly NoticeKind[]; open: string | undefined }) {
  return (
    <Table
      rows={kinds}
      keyOf={(row) => row.id}
      current={(row) => open?.startsWith(`${row.id}.`) === true}
      columns={[
        { title: t('admin.template.kind'), cell: (row) => row.name[language] },
        { title: t('admin.template.law'), cell: (row) => row.law?.[language] ?? '' },
        ...languages.map((one) => ({ title: t(`language.${one}`), cell: (row: NoticeKind) => <InLanguage kind={row} language={one} /> })),
      ]}
    />
  );
}

function InLanguage({ kind, language: one }: { kind: NoticeKind; language: Language }) {
  const { version, changes } = kind.templates[one];
  const own = version > 0 && changes[0]?.original === false;
  return (
    <Link href={`${back}/${kind.id}.${one}`}>
      {t(own ? 'admin.template.own' : 'admin.template.shipped')}
      <span className="sr-only">{t('admin.template.edit', { kind: kind.name[language], language: t(`language.${one}`) })}</span>
    </Link>
  );
}

function Open({ kinds, open }: { kinds: readonly NoticeKind[]; open: string | undefined }) {
  if (open === undefined) return null;
  const [id, one] = open.split('.');
  const kind = kinds.find((each) => each.id === id);
  const wanted = languages.find((each) => each === one);
  if (kind === undefined || wanted === undefined) return null;
  return <TemplatePanel key={`${open} ${kind.templates[wanted].version}`} kind={kind} language={wanted} back={back} />;
}
