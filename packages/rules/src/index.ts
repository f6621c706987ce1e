export type { RuleContext } from './closure.ts';
export { chineseRuleMessages, englishRuleMessages, type RuleFault, type RuleFaultKind, type RuleMessages, ruleFaultText } from './fault.ts';
export type { Comparand } from './reads.ts';
export { type CompiledRule, comparandsIn, compileRule, evaluate, holds, isReadable, itemNamesIn, namesIn } from './rule.ts';
