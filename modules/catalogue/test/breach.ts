import type { ServiceDefinition } from '../src/contract.ts';

type Change = (service: ServiceDefinition) => void;

/** A rule, a sentence that a lawyer can read, the change to the sample that breaks the rule, and the field that is then named. */
export type Breach = readonly [rule: string, sentence: string, change: Change, field: string];

/** The first of a list that is not empty in the sample. */
export function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('the sample has none');
  return item;
}
