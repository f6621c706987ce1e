import type { EachLanguage } from '@tongban/kernel';

/** Each language is named in itself, for whoever reads no other. */
export const languageNames = { zh: '中文', en: 'English' } as const satisfies EachLanguage;

/** The same where there is no room. */
export const languageAbbreviations = { zh: '中文', en: 'EN' } as const satisfies EachLanguage;
