import { englishTexts } from './en/texts.ts';
import { looks } from './lists.ts';
import { texts } from './texts.ts';

/** What this room puts on record in Chinese, with its English. */
export const caseNames: readonly (readonly [chinese: string, english: string])[] = [
  ...(Object.keys(looks.zh) as (keyof typeof looks.zh)[]).map((what) => [looks.zh[what], looks.en[what]] as const),
  [texts.individualBusiness, englishTexts.individualBusiness],
];
