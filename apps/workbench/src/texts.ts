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

type InEnglish<Field extends string> = { readonly [field in Field]: string } & { readonly [field in Field as `${field}En`]?: string };

/** What is entered in Chinese, and perhaps in English, in the language of this page; in Chinese where nobody has said. */
export function called<Field extends string>(thing: InEnglish<Field>, field: Field): string {
  const said: Readonly<Record<string, string | undefined>> = thing;
  return (language === 'en' ? said[`${field}En`] : undefined) ?? thing[field];
}

/** The text under a key that comes from the server; without one, the key itself. */
export function said(key: string): string {
  return t(key as Parameters<typeof t>[0]);
}
