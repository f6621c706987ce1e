import { byItem } from '@tongban/ui';
import type { AnswerRow, OfficialCaseView } from '../api/shapes.ts';
import { t } from '../texts.ts';
import { Own } from '../view/own.tsx';
import { GatherButton } from './gather-button.tsx';
import type { Gather } from './gathered.ts';
import { Masked } from './masked.tsx';

type Props = { readonly view: OfficialCaseView; readonly gather: Gather | undefined };

/** What the applicant filled in; an answer that disagrees with its evidence says so and goes into the correction with one press. */
export function Answers({ view, gather }: Props) {
  return (
    <section className="pane" aria-labelledby="answers">
      <header>
        <h2 id="answers">{t('answers.title')}</h2>
        <span className="quiet">{t('answers.count', { count: view.answers.length })}</span>
      </header>
      {byItem(view.answers).map(({ name, rows }) => (
        <section key={`${name}-${rows[0]?.question}`} {...(name === undefined ? {} : { 'aria-label': name, className: 'item' })}>
          {name && <h3 className="item-name">{name}</h3>}
          <dl className="facts">
            {rows.map((row) => (
              <div key={row.question}>
                <dt>{row.label}</dt>
                <dd>
                  {row.masked ? <Masked id={view.id} row={row} /> : <Own text={row.text} />}
                  {row.corrected && <b className="mark">{t('answers.corrected')}</b>}
                  <Check row={row} gather={gather} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

function Check({ row, gather }: { row: AnswerRow; gather: Gather | undefined }) {
  if (row.check === undefined) return row.source === undefined ? null : <small>{t('answers.source', { source: row.source })}</small>;
  if (row.check.agrees) return <small className="ok">✓ {row.check.text}</small>;
  const { text } = row.check;
  return (
    <small className="ask">
      ▲ {text}
      <GatherButton gather={gather} target={row.question} text={text} />
    </small>
  );
}
