import { lightShapes } from '@tongban/ui';
import type { Clock } from '../api/shapes.ts';
import { dayText, t } from '../texts.ts';
import { Drawing } from './drawing.tsx';

const tone = { green: 'g', yellow: 'y', red: 'r', blue: 'b', 'not-begun': 'n' } as const;

/** A clock in a row of the inbox: its name, its light and its day. */
export function ShortLight({ clock }: { clock: Clock }) {
  return (
    <span className={`light ${tone[clock.light]}`}>
      <i>{t(`clock.${clock.kind}`)}</i>
      {!isOnTheSpot(clock) && <Drawing shape={lightShapes[clock.light]} />}
      {!isOnTheSpot(clock) && <span className="sr-only">{t(`light.${clock.light}`)}</span>}
      {shortText(clock)}
    </span>
  );
}

function shortText(clock: Clock): string {
  if (isOnTheSpot(clock)) return t('light.onTheSpot');
  const { light, left, due } = clock;
  const days = Math.abs(left ?? 0);
  switch (light) {
    case 'not-begun':
      return t('light.not-begun');
    case 'blue':
      return left === undefined ? t('light.blue') : t('light.stopped', { days });
    case 'red':
      return t('light.over', { days });
    case 'yellow':
      return left === 0 ? t('light.today') : t('light.tomorrow', { day: due?.slice(5) ?? '' });
    case 'green':
      return due?.slice(5) ?? '';
  }
}

/** A clock at the head of a case: how many days, and until when. */
export function ClockCard({ clock, received }: { clock: Clock; received: boolean }) {
  const running = clock.kind === 'acceptance' && received;
  return (
    <div className={running ? `clock on ${tone[clock.light]}` : 'clock'}>
      <dt>{isOnTheSpot(clock) ? t('clock.promised') : t(lengthOf(clock), { days: clock.days })}</dt>
      <dd>
        <span className={`light ${tone[clock.light]}`}>
          {!isOnTheSpot(clock) && <Drawing shape={lightShapes[clock.light]} />}
          {longText(clock)}
        </span>
      </dd>
    </div>
  );
}

/** 承诺，8个工作日, or days of the calendar where the service's own law counts every day. */
function lengthOf({ kind, unit }: Clock) {
  return unit === 'calendar-day' && kind !== 'acceptance' ? (`clock.${kind}.calendar` as const) : (`clock.${kind}.days` as const);
}

/** A promise to do it on the spot has no day to count down to. */
function isOnTheSpot({ kind, days }: Clock): boolean {
  return kind === 'promised' && days === 0;
}

function longText(clock: Clock): string {
  if (isOnTheSpot(clock)) return t('light.onTheSpot');
  if (clock.due === undefined) return t(clock.light === 'blue' ? 'light.waiting' : 'light.afterAcceptance');
  const day = dayText(clock.due);
  switch (clock.light) {
    case 'red':
      return t('light.dueOver', { day, days: Math.abs(clock.left ?? 0) });
    case 'blue':
      return t('light.stopped', { days: clock.left ?? 0 });
    case 'not-begun':
      return t('light.afterAcceptance');
    case 'green':
    case 'yellow':
      return clock.left === undefined ? t('light.done', { day }) : t('light.due', { day, days: clock.left });
  }
}
