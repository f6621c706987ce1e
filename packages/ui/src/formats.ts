import { type Day, dayOf, type EachLanguage, weekday } from '@tongban/kernel';

/** How days, moments and lists are written in one language. */
export type Formats = {
  /** 11月25日 周三 · Wednesday 25 November; the year where it is not this one. */
  readonly dayText: (of: Day, today?: Day) => string;
  /** 11月25日 · 25 November; the year where it is not this one. */
  readonly shortDay: (of: Day, today?: Day) => string;
  /** 2026年11月25日 · 25 November 2026 */
  readonly fullDay: (of: Day) => string;
  /** 2026年11月16日 周一 21:40 · Monday 16 November 2026, 21:40; in Shanghai, from an ISO 8601 moment. */
  readonly momentText: (at: string) => string;
  /** 11月16日 周一 21:40 · Monday 16 November, 21:40; the year where it is not this one. */
  readonly shortMoment: (at: string, today?: Day) => string;
  /** Between two sentences. */
  readonly fullStop: string;
  /** Between the items of a list. */
  readonly separator: string;
  /** 甲、乙 · first, second */
  readonly list: (items: readonly string[]) => string;
  /** 甲；乙 · First; second: where the items are sentences. */
  readonly sentences: (items: readonly string[]) => string;
  /** （甲） · a space and (first) */
  readonly inBrackets: (text: string) => string;
};

const chineseWeekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const chinese: Formats = {
  dayText: (of, today) => `${chinese.shortDay(of, today)} ${chineseWeekdays[weekday(of) - 1]}`,
  shortDay: (of, today) => {
    const { month, day } = partsOf(of);
    return isThisYear(of, today) ? `${month}月${day}日` : chinese.fullDay(of);
  },
  fullDay: (of) => {
    const { year, month, day } = partsOf(of);
    return `${year}年${month}月${day}日`;
  },
  momentText: (at) => `${chinese.fullDay(dayOf(at))} ${chineseWeekdays[weekday(dayOf(at)) - 1]} ${timeText(at)}`,
  shortMoment: (at, today) => `${chinese.dayText(dayOf(at), today)} ${timeText(at)}`,
  fullStop: '。',
  separator: '、',
  list: (items) => items.join(chinese.separator),
  sentences: (items) => items.join('；'),
  inBrackets: (text) => `（${text}）`,
};

const english: Formats = {
  dayText: (of, today) => `${englishWeekdays[weekday(of) - 1]} ${english.shortDay(of, today)}`,
  shortDay: (of, today) => {
    const { month, day } = partsOf(of);
    return isThisYear(of, today) ? `${day} ${months[month - 1]}` : english.fullDay(of);
  },
  fullDay: (of) => {
    const { year, month, day } = partsOf(of);
    return `${day} ${months[month - 1]} ${year}`;
  },
  momentText: (at) => `${englishWeekdays[weekday(dayOf(at)) - 1]} ${english.fullDay(dayOf(at))}, ${timeText(at)}`,
  shortMoment: (at, today) => `${english.dayText(dayOf(at), today)}, ${timeText(at)}`,
  fullStop: '. ',
  separator: ', ',
  list: (items) => items.join(english.separator),
  sentences: (items) => items.join('; '),
  inBrackets: (text) => ` (${text})`,
};

export const formats: EachLanguage<Formats> = { zh: chinese, en: english };

function partsOf(of: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = of.split('-').map(Number);
  return { year, month, day };
}

function isThisYear(of: Day, today: Day | undefined): boolean {
  return today === undefined || today.slice(0, 4) === of.slice(0, 4);
}

/** 21:40, in Shanghai. */
export function timeText(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);
}
