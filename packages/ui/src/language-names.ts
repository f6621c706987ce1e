import type { EachLanguage } from '@tongban/kernel';

/** Each language is named in itself, for whoever reads no other. */
export const languageNames = { zh: '中文', en: 'English' } as const satisfies EachLanguage;
