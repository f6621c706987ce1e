import type { Build, Closure, RuleContext, Scope } from './closure.ts';
import { equals, lies, type Truth } from './compare.ts';
import type { Syntax } from './syntax.ts';

type Relation = (left: unknown, right: unknown) => Truth;
/** A test inside "in (…)": what it says of a value, and whether an unknown makes the whole unknown. */
type Test = { readonly holds: (value: unknown, context: RuleContext) => Truth; readonly exact: boolean };

const relations: { readonly [sign: string]: Relation } = {
  '=': (left, right) => equals(left, right),
  '!=': (left, right) => not(equals(left, right)),
  '<': (left, right) => lies(left, { start: null, end: right, startIncluded: false, endIncluded: false }),
  '<=': (left, right) => lies(left, { start: null, end: right, startIncluded: false, endIncluded: true }),
  '>': (left, right) => lies(left, { start: right, end: null, startIncluded: false, endIncluded: false }),
  '>=': (left, right) => lies(left, { start: right, end: null, startIncluded: true, endIncluded: false }),
};

/** "=", "<" and their like, "between" and "in"; null where the two sides cannot be compared. */
export function comparison(node: Syntax, scope: Scope, build: Build): Closure | undefined {
  const [left, operator, ...rest] = node.children;
  const value = build(left, scope);
  if (!value) return undefined;
  switch (operator?.name) {
    case 'CompareOp':
      return related(value, relations[operator.text], build(rest[0], scope));
    case 'between':
      return between(value, build(rest[0], scope), build(rest[2], scope));
    case 'in':
      return rest.length === 1 ? among(value, rest[0], scope, build) : tested(value, rest[1]?.children ?? [], scope, build);
    default:
      return undefined;
  }
}

function related(left: Closure, relation: Relation | undefined, right: Closure | undefined): Closure | undefined {
  return relation && right && ((context) => relation(left(context), right(context)));
}

function between(value: Closure, from: Closure | undefined, to: Closure | undefined): Closure | undefined {
  if (!from || !to) return undefined;
  return (context) => {
    const start = from(context);
    const end = to(context);
    if (start === null || end === null) return null;
    return lies(value(context), { start, end, startIncluded: true, endIncluded: true });
  };
}

/** x in list, x in [1..5], x in > 5 */
function among(value: Closure, test: Syntax | undefined, scope: Scope, build: Build): Closure | undefined {
  const inner = unwrapped(test);
  if (inner?.name === 'SimplePositiveUnaryTest') return tested(value, [inner], scope, build);
  const members = build(inner, scope);
  if (!members) return undefined;
  return (context) => {
    const left = value(context);
    const right = members(context);
    if (!Array.isArray(right)) return right === null ? null : equals(right, left) === true;
    return right.some((member) => equals(member, left) === true);
  };
}

/** x in ("a", "b", > 5): one test that holds is enough; else one that cannot tell makes the whole unknown. */
function tested(value: Closure, nodes: readonly Syntax[], scope: Scope, build: Build): Closure | undefined {
  const tests = nodes.map((node) => testOf(unwrapped(node), scope, build));
  if (!tests.every((test) => test !== undefined)) return undefined;
  return (context) => {
    const left = value(context);
    let unknown = false;
    for (const test of tests) {
      const truth = test.holds(left, context);
      if (truth === true) return true;
      if (truth === null && test.exact) unknown = true;
    }
    return unknown ? null : false;
  };
}

function testOf(node: Syntax | undefined, scope: Scope, build: Build): Test | undefined {
  if (node?.name !== 'SimplePositiveUnaryTest') {
    const member = build(node, scope);
    return member && { holds: (value, context) => equals(member(context), value), exact: false };
  }
  const [first, second] = node.children;
  if (first?.name === 'Interval') return intervalOf(first, scope, build);
  const relation = first && relations[first.text];
  const bound = build(second, scope);
  return relation && bound && { holds: (value, context) => relation(value, bound(context)), exact: true };
}

function intervalOf(node: Syntax, scope: Scope, build: Build): Test | undefined {
  const [open, from, , to, close] = node.children;
  const start = build(from, scope);
  const end = build(to, scope);
  if (!start || !end) return undefined;
  const startIncluded = open?.text === '[';
  const endIncluded = close?.text === ']';
  return { holds: (value, context) => lies(value, { start: start(context), end: end(context), startIncluded, endIncluded }), exact: true };
}

function unwrapped(node: Syntax | undefined): Syntax | undefined {
  if (node?.name === 'PositiveUnaryTest') return unwrapped(node.children[0]);
  // "x in (> 5)" is one test in brackets; brackets round a value are the value's own.
  return node?.name === 'ParenthesizedExpression' && node.children[1]?.name === 'SimplePositiveUnaryTest' ? node.children[1] : node;
}

function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
