import type { Template } from '../contract.ts';

const place = /\{(\w+)\}/g;

/** What each variable says, in one language; missing where there is nothing to say. */
export type Words = { readonly [variable: string]: string | readonly string[] };

/** Fills in every variable. A line that names one without words is left out; one of several lines becomes as many. */
export function fillIn({ subject, text, mail }: Template, words: Words): Template {
  return { subject: filled(subject, words), text: filled(text, words), mail: filled(mail, words) };
}

/** The variables that a text names, each once. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(place)].map(([, name = '']) => name))];
}

function filled(text: string, words: Words): string {
  return text
    .split('\n')
    .filter((line) => variablesIn(line).every((name) => hasWords(words[name])))
    .flatMap((line) => linesOf(line, words))
    .join('\n');
}

function linesOf(line: string, words: Words): readonly string[] {
  const [name] = variablesIn(line);
  const several = name === undefined ? undefined : words[name];
  if (several !== undefined && typeof several !== 'string') return several;
  return [line.replace(place, (_, variable: string) => String(words[variable]))];
}

function hasWords(words: Words[string] | undefined): boolean {
  return words !== undefined && words.length > 0;
}
