import type { ServiceDefinition } from '../../contract.ts';

/** What publishing may check against; left out: that part is not checked, such as departments before a city is set up. */
export type Surroundings = {
  readonly departments?: readonly string[];
  readonly themes?: readonly { readonly audience: string; readonly id: string }[];
  readonly elements?: readonly { readonly id: string; readonly personal: boolean }[];
};

/** Where a definition breaks a rule, and the way to mend it, in the editor's language. */
export type Flaw = { readonly field: string; readonly message: string };

/** One rule on publishing; breaks nowhere: no flaws. */
export type Rule = {
  readonly rule: string;
  readonly check: (definition: ServiceDefinition, surroundings: Surroundings) => readonly Flaw[];
};

/** The flaw where the rule is broken, nothing where it holds. */
export function flawIf(broken: boolean, field: string, message: string): readonly Flaw[] {
  return broken ? [{ field, message }] : [];
}

/** Values that stand in a list more than once, each named once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
