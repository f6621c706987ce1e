import type { EvidenceRow, OfficialCaseView } from '@tongban/cases/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../texts.ts';

type Gather = ((target: string, text: string) => void) | undefined;
type Opened = { readonly file: string; readonly name: string; readonly type: string };

/** What proves the answers: from the vault, shared, or uploaded; an upload is shown beside the answers. */
export function EvidencePane({ view, gather }: { view: OfficialCaseView; gather: Gather }) {
  const [opened, setOpened] = useState<Opened | undefined>(view.evidence.flatMap((row) => row.files)[0]);
  return (
    <section className="pane" aria-labelledby="evidence">
      <header>
        <h2 id="evidence">{t('evidence.title')}</h2>
        <span className="quiet">{t('evidence.count', { count: view.evidence.length })}</span>
      </header>
      <ul className="docs">
        {view.evidence.map((row) => (
          <li key={row.id} className={row.files.some((file) => file.file === opened?.file) ? 'sel' : ''}>
            <div>
              {row.name}
              {row.note && <small>{row.note}</small>}
              <Files row={row} opened={opened} open={setOpened} />
            </div>
            <div className="quiet side">
              {t(`evidence.${row.source}`)}
              {row.source !== 'shared' && ` · ${t('evidence.grade', { grade: row.grade })}`}
              {gather && row.source === 'upload' && (
                <Button type="link" size="small" onClick={() => gather(row.id, '')}>
                  {t('answers.gather')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {opened && <Shown id={view.id} file={opened} />}
    </section>
  );
}

function Files({ row, opened, open }: { row: EvidenceRow; opened: Opened | undefined; open: (file: Opened) => void }) {
  if (row.files.length === 0) return null;
  return (
    <span className="files">
      {row.files.map((file) => (
        <Button key={file.file} type="link" size="small" aria-pressed={opened?.file === file.file} onClick={() => open(file)}>
          {file.name}
        </Button>
      ))}
    </span>
  );
}

function Shown({ id, file }: { id: string; file: Opened }) {
  const address = `/api/workbench/cases/${id}/files/${file.file}`;
  return (
    <figure className="shown">
      {file.type.startsWith('image/') ? <img src={address} alt={file.name} /> : <iframe src={address} title={file.name} />}
      <figcaption>
        <a href={address} target="_blank" rel="noreferrer">
          {t('evidence.open', { name: file.name })}
        </a>
      </figcaption>
    </figure>
  );
}
