import type { OfficialCaseView } from '../api/shapes.ts';
import { dayText, t } from '../texts.ts';

/** What was sent to the applicant, each a signed PDF. */
export function Letters({ view }: { view: OfficialCaseView }) {
  if (view.letters.length === 0) return null;
  return (
    <section className="pane" aria-labelledby="letters">
      <header>
        <h2 id="letters">{t('letters.title')}</h2>
        <span className="quiet">{t('letters.count', { count: view.letters.length })}</span>
      </header>
      <ul className="docs">
        {view.letters.map(({ position, name, day }) => (
          <li key={position}>
            <a href={`/api/workbench/cases/${view.id}/letters/${position}`}>{t('letters.download', { name })}</a>
            <span className="quiet side">{dayText(day)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
