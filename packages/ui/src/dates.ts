import { type Day, dayOf, weekday } from '@tongban/kernel';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 11月25日 周三; the year stands before it where it is not this one. */
export function dayText(of: Day, today?: Day): string {
  return `${shortDay(of, today)} ${weekdays[weekday(of) - 1]}`;
}

/** 11月25日, with the year where it is not this one. */
export function shortDay(of: Day, today?: Day): string {
  const [year, month, dayOfMonth] = of.split('-').map(Number);
  const sameYear = today === undefined || today.slice(0, 4) === of.slice(0, 4);
  return `${sameYear ? '' : `${year}年`}${month}月${dayOfMonth}日`;
}

/** 2026年11月25日 */
export function fullDay(of: Day): string {
  const [year, month, dayOfMonth] = of.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** 2026年11月16日 周一 21:40, in Shanghai, from an ISO 8601 moment. */
export function momentText(at: string): string {
  const on = dayOf(at);
  return `${fullDay(on)} ${weekdays[weekday(on) - 1]} ${timeText(at)}`;
}

/** 11月16日 周一 21:40, in Shanghai; the year where it is not this one. */
export function shortMoment(at: string, today?: Day): string {
  return `${dayText(dayOf(at), today)} ${timeText(at)}`;
}

/** 21:40, in Shanghai. */
export function timeText(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);
}
