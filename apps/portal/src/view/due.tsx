import type { CaseView, Clock } from '@tongban/cases/contract';
import type { Day } from '@tongban/kernel';

import { useWords, type Words } from '../texts.ts';
import { LightTag } from './light.tsx';

/** The day a result is due: the promised one large, the legal one smaller, each with its light, and a ruler of working days. */
export function DueCard({ view, today }: { view: Pick<CaseView, 'clocks' | 'ruler'>; today: Day }) {
  const { t, dayText } = useWords();
  const running = view.clocks.filter((clock) => clock.due !== undefined || isOnTheSpot(clock));
  if (!running.some((clock) => clock.due !== undefined)) return null;
  return (
    <section class="tb-card tb-due" aria-label={t('due.label')}>
      <dl>
        {running.map((clock, index) => (
          <div>
            <dt>{clockName(clock, t)}</dt>
            <dd>
              <span class={index === 0 ? 'tb-day' : 'tb-day tb-day--2'}>
                {clock.due === undefined ? t('due.onTheSpot') : dayText(clock.due, today)}
              </span>
              {clock.due !== undefined && <LightTag clock={clock} />}
            </dd>
          </div>
        ))}
      </dl>
      {view.ruler.length > 1 && running.some((clock) => clock.left !== undefined) && <Ruler view={view} />}
    </section>
  );
}

/** A promise to do it on the spot has no day to count down to. */
function isOnTheSpot({ kind, days }: Clock): boolean {
  return kind === 'promised' && days === 0;
}

/** What a clock counts to, before its day: 我们承诺，最晚. */
export function clockName(clock: Clock, t: Words['t']): string {
  if (isOnTheSpot(clock)) return t('due.promise');
  switch (clock.kind) {
    case 'acceptance':
      return t('due.acceptance');
    case 'promised':
      return t('due.promised');
    case 'legal':
      return t('due.legal');
  }
}

/** Past a fortnight the days no longer fit a phone: only the marked ones keep their number. */
const mostNumbered = 12;

function Ruler({ view }: { view: Pick<CaseView, 'ruler'> }) {
  const { t } = useWords();
  const dense = view.ruler.length > mostNumbered;
  let month = '';
  return (
    <ol class={dense ? 'tb-days tb-num tb-days--dense' : 'tb-days tb-num'} aria-hidden="true">
      {view.ruler.map(({ day, used, marks }, index) => {
        const [, inMonth, inDay] = day.split('-').map(Number);
        const turned = index > 0 && month !== day.slice(0, 7);
        month = day.slice(0, 7);
        const marked = marks.length > 0;
        const classes = [used ? 'is-used' : '', marked ? 'is-mark' : ''].join(' ').trim();
        return (
          <li {...(classes === '' ? {} : { class: classes })}>
            {dense && !marked ? '' : turned ? `${inMonth}/${inDay}` : inDay}
            {marked && <span>{marks.map((mark) => t(`ruler.${mark}`)).join('·')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
