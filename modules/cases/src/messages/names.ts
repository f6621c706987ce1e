import { englishTexts } from './en/texts.ts';
import { looks } from './lists.ts';
import { texts } from './texts.ts';

/** What this room puts on record in Chinese, with its English: what was looked at, and the laws that every case rests on. */
export const caseNames: readonly (readonly [chinese: string, english: string])[] = [
  ...(Object.keys(looks.zh) as (keyof typeof looks.zh)[]).map((what) => [looks.zh[what], looks.en[what]] as const),
  [texts.individualBusiness, englishTexts.individualBusiness],
  ['行政许可法', 'Administrative Licensing Law'],
  ['优化营商环境条例', 'Regulation on Optimising the Business Environment'],
];
