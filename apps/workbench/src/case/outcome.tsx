import type { OfficialCaseView } from '../api/shapes.ts';
import { t } from '../texts.ts';

/** What was asked of the applicant, or how it ended, with the words they read. */
export function Outcome({ view }: { view: OfficialCaseView }) {
  const { correction, rejection, refusal } = view;
  if (correction !== undefined && (view.stage === 'correcting' || view.stage === 'received')) {
    return (
      <section className="pane across" aria-labelledby="outcome">
        <h2 id="outcome">{t('outcome.correction')}</h2>
        <ul className="docs">
          {correction.items.map((item) => (
            <li key={item.target}>
              <div>
                {item.label}
                <small>{item.text}</small>
              </div>
              {view.stage === 'received' && (
                <b className={item.corrected ? 'mark' : 'mark ask'}>{t(item.corrected ? 'answers.corrected' : 'outcome.untouched')}</b>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const ended =
    rejection === undefined
      ? refusal && { title: t('outcome.refused'), text: refusal.reasons }
      : { title: t('outcome.rejected'), text: rejection.reason };
  if (ended === undefined) return null;
  return (
    <section className="pane across" aria-labelledby="outcome">
      <h2 id="outcome">{ended.title}</h2>
      <p>{ended.text}</p>
      {rejection?.authority && <p>{t('outcome.authority', { name: rejection.authority.name })}</p>}
    </section>
  );
}
