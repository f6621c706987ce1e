import type { FileAnswer, Question } from '@tongban/forms';
import { Button } from 'antd';
import { useState } from 'react';
import type { PageAddress } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { fileAddress, type Writing } from './api.ts';
import { Hint } from './asked.tsx';
import { Camera } from './camera.tsx';
import { FileChooser } from './file-chooser.tsx';

type Props = {
  readonly id: string;
  readonly at: PageAddress;
  readonly question: Extract<Question, { type: 'files' }>;
  readonly answer: unknown;
  readonly problem: string | undefined;
  readonly writing: Writing;
  readonly originals: readonly string[];
};

/** Evidence scanned, photographed or brought on a stick; each held against its original or not. */
export function Uploads({ id, at, question, answer, problem, writing, originals }: Props) {
  const [photographing, setPhotographing] = useState(false);
  // The edge: the form's own answer to a question for files.
  const files = (Array.isArray(answer) ? answer : []) as readonly FileAnswer[];
  const take = (file: File) => writing.upload.mutate({ at, question: question.id, file });
  // Shown ticked at once; what was kept comes with the next reading.
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({});
  const isSeen = (file: string) => ticked[file] ?? originals.includes(file);
  const see = (file: string, seen: boolean) => {
    setTicked({ ...ticked, [file]: seen });
    writing.originals.mutate(seen ? [...originals, file] : originals.filter((other) => other !== file));
  };
  const name = `${at.page}-${at.item ?? ''}-${question.id}`;
  const refused = writing.upload.isError && writing.upload.variables.question === question.id ? writing.upload.error.message : undefined;
  return (
    <div className="asked">
      <label htmlFor={name}>{question.label}</label>
      <Hint name={name} problem={refused ?? problem} hint={question.hint} />
      <ul className="uploads">
        {files.map((file) => (
          <li key={file.file}>
            <a href={fileAddress(id, file.file)} target="_blank" rel="noreferrer">
              {file.name}
            </a>
            <label className="seen">
              <input type="checkbox" checked={isSeen(file.file)} onChange={(event) => see(file.file, event.target.checked)} />
              {t('counter.original')}
            </label>
            <Button
              type="link"
              size="small"
              aria-label={t('counter.removeFile', { name: file.name })}
              onClick={() => writing.removeFile.mutate({ at, question: question.id, file: file.file })}
            >
              {t('correction.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="take">
        <FileChooser id={name} label={question.label} take={take} />
        <Button onClick={() => setPhotographing(true)}>{t('counter.photograph')}</Button>
      </div>
      {photographing && <Camera name={question.label} taken={take} close={() => setPhotographing(false)} />}
    </div>
  );
}
