import { dayOf } from '@tongban/kernel';
import type { OfficialCaseView } from '../api/shapes.ts';
import { shortMoment, t } from '../texts.ts';
import { Own } from '../view/own.tsx';

/** Every step with its author and time, newest first. */
export function History({ view }: { view: OfficialCaseView }) {
  return (
    <section className="pane" aria-labelledby="history">
      <header>
        <h2 id="history">{t('history.title')}</h2>
        <span className="quiet">{t('history.count', { count: view.history.length })}</span>
      </header>
      <ol className="docs">
        {view.history.toReversed().map((entry) => (
          <li key={`${entry.at}${entry.what}`}>
            <div>
              {entry.what}
              {entry.text && (
                <small>
                  <Own text={entry.text} />
                </small>
              )}
              {entry.told && <small>{t('history.told', { at: shortMoment(entry.told, dayOf(view.receivedAt)) })}</small>}
            </div>
            <span className="quiet side">
              <Own text={entry.by} />
              <br />
              <time dateTime={entry.at}>{shortMoment(entry.at, dayOf(view.receivedAt))}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
