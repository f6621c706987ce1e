import { type EachLanguage, eachLanguage, type Language } from '@tongban/kernel';
import { type Formats, formats, portalTexts, translators } from '@tongban/ui';
import type { FastifyRequest } from 'fastify';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const translate = translators(portalTexts);

/** What a page needs to speak one language: texts, and how days and lists are written. */
export type Words = Formats & { readonly language: Language; readonly t: (typeof translate)['zh'] };

const words: EachLanguage<Words> = eachLanguage((language) => ({ language, t: translate[language], ...formats[language] }));

/** The words in which this request is answered. */
export function wordsFor({ language }: Pick<FastifyRequest, 'language'>): Words {
  return words[language];
}

/** The words of the page that is being drawn; `page` gives them. */
export const PageWords = createContext(words.zh);

export const useWords = (): Words => useContext(PageWords);

/** A text in each language, for a refusal that any page may draw. */
export function inEachLanguage(key: Parameters<Words['t']>[0]): EachLanguage {
  return eachLanguage((language) => words[language].t(key));
}
