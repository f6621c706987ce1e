import type { CounterApplication } from '../api/shapes.ts';
import { t } from '../texts.ts';

/** Everything on paper, to be read and signed; shown by the printer alone. */
export function PrintedForm({ application }: { application: CounterApplication }) {
  const { check } = application;
  return (
    <article className="sheet printed" aria-hidden="true">
      <h1>{t('counter.sheet', { service: check.serviceName })}</h1>
      <table>
        <tbody>
          {check.sections
            .flatMap(({ rows }) => rows)
            .map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{row.text}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p>{t('counter.sheet.declare')}</p>
      <p className="sign">{t('counter.sheet.sign')}</p>
    </article>
  );
}
