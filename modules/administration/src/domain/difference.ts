import { mask } from '@tongban/identifiers';
import type { Fact, Facts, KeptFacts } from '../contract.ts';

type Difference = { readonly before: KeptFacts; readonly after: KeptFacts };

/** The fields that are not the same before and after, with both values; those that name a person masked. */
export function differenceOf(before: Facts, after: Facts, personal: readonly string[]): Difference {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !same(before[field], after[field]));
  const kept = (facts: Facts): KeptFacts =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = facts[field];
        return value === undefined ? [] : [[field, personal.includes(field) ? masked(value) : value]];
      }),
    );
  return { before: kept(before), after: kept(after) };
}

/** Nothing said and nothing there are the same. */
function same(one: Fact | undefined, other: Fact | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function masked(value: Fact): Fact {
  if (typeof value === 'string') return mask(value);
  return Array.isArray(value) ? value.map(mask) : value;
}
