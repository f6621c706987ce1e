/** The languages in which everything is said, Chinese first. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** One thing in each language, above all a text: whoever gives it in one alone is told by the compiler. */
export type EachLanguage<Thing = string> = { readonly [language in Language]: Thing };

/** As HTML and HTTP name them (BCP 47). */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const satisfies EachLanguage;

/** Makes one thing in each language. */
export function eachLanguage<Thing>(make: (language: Language) => Thing): EachLanguage<Thing> {
  return { zh: make('zh'), en: make('en') };
}

/** A text that is in the reader's language already, because it was made for this very request. */
export function alreadySaid(text: string): EachLanguage {
  return eachLanguage(() => text);
}

/** The language of that name, or undefined where it is none of ours. */
export function languageNamed(name: unknown): Language | undefined {
  return languages.find((language) => language === name);
}

/** Of the languages that an Accept-Language header prefers, the first that we speak; Chinese where it names none (RFC 9110, 12.5.4). */
export function preferredLanguage(header: string | undefined): Language {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', ...parameters] = range.toLowerCase().split(';');
    const weight = parameters.find((one) => one.trim().startsWith('q='));
    return { language: languageNamed(tag.trim().split('-')[0]), weight: weight === undefined ? 1 : Number(weight.trim().slice(2)) };
  });
  const wanted = ranges.filter(({ language, weight }) => language !== undefined && weight > 0);
  return wanted.sort((one, other) => other.weight - one.weight)[0]?.language ?? 'zh';
}
