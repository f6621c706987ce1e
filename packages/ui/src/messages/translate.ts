/** Texts of a front end in one language: flat keys, `{name}` where a value goes. */
export type Catalogue = { readonly [key: string]: string };

/** Gives the text for a key with its values put in; a key that does not exist is a type error. */
export type Translate<Texts extends Catalogue> = (
  key: keyof Texts & string,
  values?: { readonly [name: string]: string | number },
) => string;

/** Makes the function that reads texts of this catalogue. A value that the text asks for and nobody gives stays visible as `{name}`. */
export function translator<Texts extends Catalogue>(texts: Texts): Translate<Texts> {
  return (key, values = {}) => (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
