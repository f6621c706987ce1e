import type { NoticeKind, Value } from '../contract.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** The variables of an order that are missing, unknown, or of another type than their kind says; none where it can be carried out. */
export function wrongValues({ variables }: NoticeKind, values: { readonly [variable: string]: unknown }): readonly string[] {
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(variables, name));
  const wrong = Object.entries(variables).filter(([name, { type, optional }]) =>
    Object.hasOwn(values, name) ? !fits(type, values[name]) : !optional,
  );
  return [...unknown, ...wrong.map(([name]) => name)];
}

function fits(type: NoticeKind['variables'][string]['type'], value: unknown): value is Value {
  switch (type) {
    case 'text':
      return isSaid(value);
    case 'lines':
      return Array.isArray(value) && value.every(isSaid);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'day':
      return typeof value === 'string' && day.test(value);
    case 'moment':
      return typeof value === 'string' && moment.test(value);
  }
}

function isSaid(value: unknown): boolean {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value && [value.zh, value.en].every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
