import { evaluate as evaluateText } from 'feelin';
import { isFunctionName } from './builtins.ts';
import type { Closure, RuleContext } from './closure.ts';
import { closureOf } from './compile.ts';
import type { RuleFault } from './fault.ts';
import { type Comparand, type Reads, readsOf } from './reads.ts';
import { parseRule } from './syntax.ts';

/** A FEEL expression, parsed once. */
export type CompiledRule = { readonly text: string; readonly reads: Reads; readonly run: Closure };

/**
 * Parses a FEEL expression (DMN 1.3) once. What the language has beyond comparing, joining and calling plain functions
 * (dates, ranges as values, filters, "for") is handed to feelin at each evaluation: slower, and the same answer.
 * Refuses what FEEL cannot parse, functions that do not exist, and functions that read the clock.
 */
export function compileRule(text: string): CompiledRule | RuleFault {
  const syntax = parseRule(text);
  if ('fault' in syntax) return syntax;
  const reads = readsOf(syntax);
  if (reads.fault) return reads.fault;
  return { text, reads, run: closureOf(syntax) ?? ((context) => evaluateText(text, context).value ?? null) };
}

/** What the rule says of these answers; null where FEEL has nothing to say, such as of an answer not given. */
export function evaluate(rule: CompiledRule, context: RuleContext): unknown {
  try {
    return rule.run(context);
  } catch {
    // feelin throws where FEEL says null, for instance when a list is compared with a number.
    return null;
  }
}

/** Whether the rule holds: true and nothing else is a yes. */
export function holds(rule: CompiledRule, context: RuleContext): boolean {
  return evaluate(rule, context) === true;
}

/** The names of the answers that the rule reads, each once; what it reads of items is not among them. */
export function namesIn(rule: CompiledRule): readonly string[] {
  return [...rule.reads.names];
}

/** The names that the rule reads of items, as in vehicle.seats or vehicles[seats > 9]; inside brackets it may also be an answer's. */
export function itemNamesIn(rule: CompiledRule): readonly string[] {
  return [...rule.reads.attributes];
}

/** The texts written into the rule, each beside the answer it is compared with, so that a misspelt option can be found. */
export function comparandsIn(rule: CompiledRule): readonly Comparand[] {
  return rule.reads.comparands;
}

/** Whether a rule can read an answer of this name: one word that is neither a function nor a keyword of FEEL. */
export function isReadable(name: string): boolean {
  if (isFunctionName(name)) return false;
  const rule = compileRule(name);
  return !('fault' in rule) && rule.reads.names.size === 1 && rule.reads.names.has(name);
}
