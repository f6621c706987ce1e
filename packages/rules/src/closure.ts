import type { Syntax } from './syntax.ts';

/** The answers that a rule reads, by name: text, numbers, truths, lists and items, as JSON has them. */
export type RuleContext = { readonly [name: string]: unknown };
/** A piece of a rule as a function; it never answers undefined. */
export type Closure = (context: RuleContext) => unknown;
/** Where "some" and "every" put the element they are at. A rule never calls itself, so one place is enough. */
export type Cell = { value: unknown };
export type Scope = ReadonlyMap<string, Cell>;
/** Compiles a part of the rule; undefined where it is outside what we compile, and feelin takes the whole rule. */
export type Build = (node: Syntax | undefined, scope: Scope) => Closure | undefined;
