import { Button } from 'antd';
import { useState } from 'react';
import type { EvidenceRow, OfficialCaseView } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { Own } from '../view/own.tsx';
import { GatherButton } from './gather-button.tsx';
import type { Gather } from './gathered.ts';

type File = EvidenceRow['files'][number];
/** Which file of which evidence: the same file may have been handed in twice. */
type Opened = { readonly row: string; readonly file: File };

/** What proves the answers: from the vault, shared, or uploaded; an upload is shown where it stands, beside the answers. */
export function EvidencePane({ view, gather }: { view: OfficialCaseView; gather: Gather | undefined }) {
  const [opened, setOpened] = useState(() => firstOf(view.evidence));
  return (
    <section className="pane" aria-labelledby="evidence">
      <header>
        <h2 id="evidence">{t('evidence.title')}</h2>
        <span className="quiet">{t('evidence.count', { count: view.evidence.length })}</span>
      </header>
      <ul className="docs">
        {view.evidence.map((row) => (
          <Row
            key={row.id}
            id={view.id}
            row={row}
            gather={gather}
            opened={opened?.row === row.id ? opened.file : undefined}
            open={(file) => setOpened({ row: row.id, file })}
          />
        ))}
      </ul>
    </section>
  );
}

/** What was put right is looked at first, and of it what came last. */
function firstOf(rows: readonly EvidenceRow[]): Opened | undefined {
  const corrected = rows.find((each) => each.corrected && each.files.length > 0);
  const row = corrected ?? rows.find((each) => each.files.length > 0);
  const file = row?.files.at(corrected ? -1 : 0);
  return row && file && { row: row.id, file };
}

type RowProps = {
  readonly id: string;
  readonly row: EvidenceRow;
  readonly gather: Gather | undefined;
  readonly opened: File | undefined;
  readonly open: (file: File) => void;
};

function Row({ id, row, gather, opened, open }: RowProps) {
  return (
    <li className={opened === undefined ? '' : 'sel'}>
      <div>
        {row.name}
        {row.corrected && <b className="mark">{t('answers.corrected')}</b>}
        {row.note && <small>{row.note}</small>}
      </div>
      <div className="quiet side">
        {t(`evidence.${row.source}`)}
        {row.source !== 'shared' && ` · ${t('evidence.grade', { grade: row.grade })}`}
        {row.source === 'upload' && <GatherButton gather={gather} target={row.id} text="" />}
      </div>
      {row.files.length > 0 && (
        <div className="files">
          {row.files.map((file) => (
            <Button key={file.file} type="link" size="small" aria-pressed={opened?.file === file.file} onClick={() => open(file)}>
              <Own text={file.name} />
            </Button>
          ))}
          {opened && <Shown id={id} file={opened} />}
        </div>
      )}
    </li>
  );
}

function Shown({ id, file }: { id: string; file: File }) {
  const address = `/api/workbench/cases/${id}/files/${file.file}`;
  return (
    <figure className="shown">
      {file.type.startsWith('image/') ? <img src={address} alt={file.name} /> : <iframe src={address} title={file.name} />}
      <figcaption>
        <a href={address} target="_blank" rel="noreferrer">
          <Own text={t('evidence.open', { name: file.name })} />
        </a>
      </figcaption>
    </figure>
  );
}
