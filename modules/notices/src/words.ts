import { type Language, languageTags } from '@tongban/kernel';
import type { NoticeKind, Said, Value, Variable } from './contract.ts';
import type { Words } from './domain/template.ts';

const timeZone = 'Asia/Shanghai';

/** What the values say in this language: days and moments as one writes them there, in Shanghai's time. */
export function wordsOf({ variables }: NoticeKind, values: { readonly [variable: string]: Value }, language: Language): Words {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const variable = variables[name];
      return variable === undefined ? [] : [[name, worded(variable, value, language)]];
    }),
  );
}

/** A value for each variable, to see what a text looks like. */
export function samplesOf({ variables }: NoticeKind): { readonly [variable: string]: Value } {
  return Object.fromEntries(Object.entries(variables).map(([name, { sample }]) => [name, sample]));
}

function worded({ type }: Variable, value: Value, language: Language): string | readonly string[] {
  if (Array.isArray(value)) return value.map((one: Said) => said(one, language));
  // The edge: values are checked against their kind when the order comes in.
  const single = value as Said | number;
  switch (type) {
    case 'day':
      return dateText(`${single}T00:00:00+08:00`, language);
    case 'moment':
      return `${dateText(String(single), language)} ${timeText(String(single))}`;
    case 'number':
      return String(single);
    case 'text':
    case 'lines':
      return said(single as Said, language);
  }
}

function said(text: Said, language: Language): string {
  return typeof text === 'string' ? text : text[language];
}

function dateText(at: string, language: Language): string {
  const tag = language === 'en' ? 'en-GB' : languageTags[language];
  return new Intl.DateTimeFormat(tag, { timeZone, year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(at));
}

function timeText(at: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}
