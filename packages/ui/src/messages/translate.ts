import { type EachLanguage, eachLanguage } from '@tongban/kernel';

/** Texts of a front end in one language: flat keys, `{name}` where a value goes, `{name|day|days}` for a word that follows a number. */
export type Catalogue = { readonly [key: string]: string };

/** The same texts in another language: none may be missing, and none be left over. */
export type SameTexts<Texts extends Catalogue> = { readonly [key in keyof Texts]: string };

/** Gives the text for a key with its values put in; a key that does not exist is a type error. */
export type Translate<Texts extends Catalogue> = (
  key: keyof Texts & string,
  values?: { readonly [name: string]: string | number },
) => string;

/** Makes the functions that read texts of this catalogue. A value that the text asks for and nobody gives stays visible as `{name}`. */
export function translators<Texts extends Catalogue>(texts: EachLanguage<Texts>): EachLanguage<Translate<Texts>> {
  return eachLanguage((language) => translator(texts[language]));
}

function translator<Texts extends Catalogue>(texts: Texts): Translate<Texts> {
  return (key, values = {}) =>
    (texts[key] ?? key).replace(placeholder, (whole, name: string, one?: string, other?: string) => put(whole, values[name], one, other));
}

const placeholder = /\{(\w+)(?:\|([^|}]+)\|([^|}]+))?\}/g;

function put(whole: string, value: string | number | undefined, one: string | undefined, other: string | undefined): string {
  if (value === undefined) return whole;
  return one === undefined ? String(value) : ((Number(value) === 1 ? one : other) ?? whole);
}
