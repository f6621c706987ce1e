import { day, languages, languageTags } from '@tongban/kernel';
import { formats, translators, workbenchTexts } from '@tongban/ui';

/** The language of this page, as the server wrote it there. */
export const language = languages.find((one) => languageTags[one] === document.documentElement.lang) ?? 'zh';

/** Reads the workbench's texts. */
export const t = translators(workbenchTexts)[language];

const { dayText: shortly, fullDay: inFull, ...inWords } = formats[language];

export const { fullStop, inBrackets, list, momentText, shortMoment } = inWords;

/** A day as the API writes it, in few words. */
export const dayText = (text: string): string => shortly(day(text));
/** A day as the API writes it, with its year. */
export const fullDay = (text: string): string => inFull(day(text));

/** The text under a key that comes from the server; without one, the key itself. */
export function said(key: string): string {
  return t(key as Parameters<typeof t>[0]);
}
