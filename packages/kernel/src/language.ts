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
