import { clocks, isFunctionName } from './builtins.ts';
import type { RuleFault } from './fault.ts';
import { fullWidth, type Syntax } from './syntax.ts';

/** A value written into the rule beside the answer that it is compared with, such as kind = "bus". */
export type Comparand = { readonly name: string; readonly value: string };

/** What a rule reads, found without running it. */
export type Reads = {
  /** Names taken from the context. */
  readonly names: ReadonlySet<string>;
  /** Names taken from items: x.seats, and bare names inside items[…], which FEEL looks for in the item first. */
  readonly attributes: ReadonlySet<string>;
  readonly comparands: readonly Comparand[];
  readonly fault: RuleFault | undefined;
};

type Found = { names: Set<string>; attributes: Set<string>; comparands: Comparand[]; fault: RuleFault | undefined };
type Bound = { readonly names: ReadonlySet<string>; readonly insideItem: boolean };

/** Every name that the rule reads, and the first thing in it that could never work. */
export function readsOf(root: Syntax): Reads {
  const found: Found = { names: new Set(), attributes: new Set(), comparands: [], fault: undefined };
  visit(root, { names: new Set(), insideItem: false }, found);
  return found;
}

const visitors: ReadonlyMap<string, (node: Syntax, bound: Bound, found: Found) => void> = new Map([
  ['VariableName', readName],
  ['PathName', (node, _, found) => found.attributes.add(node.text)],
  ['Type', passOver],
  ['Key', passOver],
  ['ParameterName', passOver],
  ['FunctionInvocation', visitCall],
  ['Comparison', visitComparison],
  ['QuantifiedExpression', visitIteration],
  ['ForExpression', visitIteration],
  ['FilterExpression', visitFilter],
  ['FunctionDefinition', (node, bound, found) => visitAll(node.children, binding(bound, namesUnder(node, 'ParameterName')), found)],
  ['Context', (node, bound, found) => visitAll(node.children, binding(bound, namesUnder(node, 'Key')), found)],
]);

function visit(node: Syntax, bound: Bound, found: Found): void {
  const visitor = visitors.get(node.name);
  if (visitor) visitor(node, bound, found);
  else visitAll(node.children, bound, found);
}

function passOver(): void {}

function visitAll(nodes: readonly Syntax[], bound: Bound, found: Found): void {
  for (const node of nodes) visit(node, bound, found);
}

function readName(node: Syntax, bound: Bound, found: Found): void {
  const name = node.text.replace(/\s+/g, ' ');
  if (bound.names.has(name)) return;
  const wrong = wrongWith(name);
  if (wrong) complain(found, wrong, node, name);
  else if (bound.insideItem) found.attributes.add(name);
  else found.names.add(name);
}

function wrongWith(name: string): RuleFault['fault'] | undefined {
  if (isFunctionName(name)) return 'function-not-called';
  if (name.includes(' ')) return 'several-words';
  return fullWidth.test(name) ? 'full-width' : undefined;
}

function visitCall(node: Syntax, bound: Bound, found: Found): void {
  const [target, , parameters] = node.children;
  if (target?.name === 'VariableName') {
    const name = target.text.replace(/\s+/g, ' ');
    if (clocks.has(name)) complain(found, 'clock', target, name);
    else if (!bound.names.has(name) && !isFunctionName(name)) complain(found, 'unknown-function', target, name);
    if (name === 'list contains') compare(parameters?.children[0], parameters?.children.slice(1) ?? [], found);
  } else if (target) {
    visit(target, bound, found);
  }
  if (parameters) visit(parameters, bound, found);
}

function visitComparison(node: Syntax, bound: Bound, found: Found): void {
  const [left, operator, ...rest] = node.children;
  const [right] = rest;
  if (operator?.name === 'CompareOp' && right?.name === 'SimplePositiveUnaryTest') {
    complain(found, 'doubled-operator', right, right.children[0]?.text ?? '');
    return;
  }
  if (operator?.name === 'in' || operator?.text === '=' || operator?.text === '!=') {
    compare(left, rest.flatMap(membersOf), found);
    if (right) compare(right, left ? [left] : [], found);
  }
  visitAll(node.children, bound, found);
}

function visitIteration(node: Syntax, bound: Bound, found: Found): void {
  const [, expressions, ...rest] = node.children;
  let inner = bound;
  for (const expression of expressions?.children ?? []) {
    const [name, , among] = expression.children;
    if (among) visit(among, inner, found);
    inner = binding(inner, name ? [name.text] : []);
  }
  visitAll(rest, node.name === 'ForExpression' ? binding(inner, ['partial']) : inner, found);
}

function visitFilter(node: Syntax, bound: Bound, found: Found): void {
  const [target, , condition] = node.children;
  if (target) visit(target, bound, found);
  if (condition) visit(condition, { ...binding(bound, ['item']), insideItem: true }, found);
}

function compare(left: Syntax | undefined, literals: readonly Syntax[], found: Found): void {
  const name = left?.name === 'PathExpression' ? left.children[2]?.text : left?.name === 'VariableName' ? left.text : undefined;
  if (name === undefined) return;
  for (const literal of literals) {
    if (literal.name === 'StringLiteral') found.comparands.push({ name, value: literal.text.slice(1, -1) });
  }
}

function membersOf(node: Syntax): readonly Syntax[] {
  return ['PositiveUnaryTest', 'PositiveUnaryTests', 'List', 'ParenthesizedExpression'].includes(node.name)
    ? node.children.flatMap(membersOf)
    : [node];
}

function binding(bound: Bound, names: readonly string[]): Bound {
  return { ...bound, names: new Set([...bound.names, ...names]) };
}

function namesUnder(node: Syntax, kind: string): readonly string[] {
  return node.children.flatMap((child) => (child.name === kind ? [child.text] : namesUnder(child, kind)));
}

function complain(found: Found, fault: RuleFault['fault'], { from }: Syntax, text: string): void {
  found.fault ??= { fault, at: from + 1, found: text };
}
