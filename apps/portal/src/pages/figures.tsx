import { type Figures, type Handled, percent, type Row } from '../figures.ts';
import { useWords, type Words } from '../texts.ts';

/** The city's handling in numbers, for anyone: all together, then each service that somebody asked for. */
export function FiguresPage({ figures: { total, rows, unasked } }: { figures: Figures }) {
  const { t } = useWords();
  return (
    <>
      <h1 class="govuk-heading-xl">{t('figures.title')}</h1>
      <p class="govuk-body-l">{t('figures.lead')}</p>
      <Total total={total} />
      {rows.length > 0 && <PerService rows={rows} />}
      {unasked.length > 0 && (
        <section aria-labelledby="unasked">
          <h2 class="govuk-heading-m" id="unasked">
            {t('figures.unasked')}
          </h2>
          <ul class="govuk-list tb-map">
            {unasked.map(({ id, name }) => (
              <li>
                <a class="govuk-link" href={`/services/${id}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="govuk-body-s tb-quiet">{t('figures.note')}</p>
    </>
  );
}

function Total({ total: { received, concluded, inTime, papersSaved, ratings, satisfied } }: { total: Handled }) {
  const { t } = useWords();
  const cells = [
    { name: t('figures.received'), value: String(received), note: t('figures.received.note') },
    { name: t('figures.concluded'), value: String(concluded), note: t('figures.concluded.note') },
    { name: t('figures.inTime'), value: shareText(inTime, concluded, t), note: t('figures.inTime.note', { count: inTime }) },
    { name: t('figures.satisfied'), value: shareText(satisfied, ratings, t), note: t('figures.satisfied.note', { count: ratings }) },
    { name: t('figures.papers'), value: String(papersSaved), note: t('figures.papers.note') },
  ];
  return (
    <dl class="tb-summary tb-summary--five">
      {cells.map(({ name, value, note }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            {value}
            <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each number bears its name, which is seen where the screen is too narrow for columns and rows are laid out as blocks. */
function PerService({ rows }: { rows: readonly Row[] }) {
  const { t } = useWords();
  const heads = ['figures.service', ...columns.map(({ head }) => head)] as const;
  const most = Math.max(...rows.map(({ received }) => received));
  return (
    <table class="tb-table tb-figures">
      <caption>{t('figures.perService')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col">{t(head)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ServiceRow row={row} most={most} />
        ))}
      </tbody>
    </table>
  );
}

const columns = [
  { head: 'figures.received', of: ({ received }: Row) => String(received) },
  { head: 'figures.concluded', of: ({ concluded }: Row) => String(concluded) },
  { head: 'figures.inTime', of: ({ inTime, concluded }: Row, t: Words['t']) => shareText(inTime, concluded, t) },
  { head: 'figures.satisfied', of: ({ satisfied, ratings }: Row, t: Words['t']) => shareText(satisfied, ratings, t) },
  { head: 'figures.papers', of: ({ papersSaved }: Row) => String(papersSaved) },
] as const;

/** The bar is as long as the service was asked for beside the one asked for most; its dark part was decided. */
function ServiceRow({ row, most }: { row: Row; most: number }) {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">
        {row.serviceName}
        <small>{promiseText(row, t)}</small>
        <svg class="tb-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(row.received / most) * 100} height="1" />
          <rect class="tb-bar__done" width={(row.concluded / most) * 100} height="1" />
        </svg>
      </th>
      {columns.map(({ head, of }) => (
        <td>
          <small>{t(head)}</small>
          {of(row, t)}
        </td>
      ))}
    </tr>
  );
}

function promiseText({ promised, unit }: Row, t: Words['t']): string {
  if (promised === 0) return t('figures.onTheSpot');
  return t(unit === 'calendar-day' ? 'figures.promised.calendar' : 'figures.promised', { days: promised });
}

function shareText(part: number, of: number, t: Words['t']): string {
  const share = percent(part, of);
  return share === undefined ? t('figures.none') : `${share}%`;
}
