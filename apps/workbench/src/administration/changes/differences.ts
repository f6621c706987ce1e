import type { Change } from '../shapes.ts';

type Fact = Change['before'][string];

/** Each field that a change touched, with what stood there before and after, as text. */
export function differences({ before, after }: Pick<Change, 'before' | 'after'>) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((field) => ({
    field,
    before: textOf(before[field]),
    after: textOf(after[field]),
  }));
}

function textOf(fact: Fact | undefined): string | undefined {
  return fact === undefined || fact === null ? undefined : Array.isArray(fact) ? fact.join(' ') : String(fact);
}
