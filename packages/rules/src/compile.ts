import { evaluate as evaluateText } from 'feelin';
import { arithmetic } from './arithmetic.ts';
import { plainFunction } from './builtins.ts';
import type { Cell, Closure, Scope } from './closure.ts';
import { comparison } from './comparison.ts';
import type { Syntax } from './syntax.ts';

/** The rule as nested functions, or undefined where it uses a part of FEEL that we leave to feelin. */
export function closureOf(node: Syntax | undefined, scope: Scope = new Map()): Closure | undefined {
  switch (node?.name) {
    case 'NumericLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
    case 'null':
      return literal(node);
    case 'VariableName':
      return variable(node.text, scope);
    case 'ParenthesizedExpression':
      return closureOf(node.children[1], scope);
    case 'Conjunction':
      return joined(node, scope, false);
    case 'Disjunction':
      return joined(node, scope, true);
    case 'Comparison':
      return comparison(node, scope, closureOf);
    case 'ArithmeticExpression':
      return arithmetic(node, scope, closureOf);
    case 'IfExpression':
      return choice(node, scope);
    case 'List':
      return list(node.children.slice(1, -1), scope);
    case 'PathExpression':
      return path(node, scope);
    case 'QuantifiedExpression':
      return quantified(node, scope);
    case 'FilterExpression':
      return filtered(node, scope);
    case 'FunctionInvocation':
      return call(node, scope);
    default:
      return undefined;
  }
}

function literal(node: Syntax): Closure {
  const { value } = evaluateText(node.text);
  return () => value;
}

function variable(name: string, scope: Scope): Closure {
  const cell = scope.get(name);
  if (cell) return () => cell.value;
  // Own entries only: a rule that says "constructor" must not reach into JavaScript.
  return (context) => (Object.hasOwn(context, name) ? (context[name] ?? null) : null);
}

/** "and" and "or" over three truths: one side that decides is enough, even where the other is unknown. */
function joined(node: Syntax, scope: Scope, decides: boolean): Closure | undefined {
  const left = closureOf(node.children[0], scope);
  const right = closureOf(node.children[2], scope);
  if (!left || !right) return undefined;
  return (context) => {
    const a = left(context);
    if (a === decides) return decides;
    const b = right(context);
    if (b === decides) return decides;
    return a === !decides && b === !decides ? !decides : null;
  };
}

function choice(node: Syntax, scope: Scope): Closure | undefined {
  const condition = closureOf(node.children[1], scope);
  const yes = closureOf(node.children[3], scope);
  const no = closureOf(node.children[5], scope);
  if (!condition || !yes || !no) return undefined;
  return (context) => (isTruthy(condition(context)) ? yes(context) : no(context));
}

function list(nodes: readonly Syntax[], scope: Scope): Closure | undefined {
  const elements = all(nodes, scope);
  return elements && ((context) => elements.map((element) => element(context)));
}

function path(node: Syntax, scope: Scope): Closure | undefined {
  const target = closureOf(node.children[0], scope);
  const name = node.children[2]?.text;
  if (!target || name === undefined) return undefined;
  return (context) => {
    const value = target(context);
    return Array.isArray(value) ? value.map((element) => entry(element, name)) : entry(value, name);
  };
}

function entry(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (Reflect.get(value, name) ?? null) : null;
}

/** "some" and "every" over one list; several lists at once are left to feelin. */
function quantified(node: Syntax, scope: Scope): Closure | undefined {
  const [quantifier, expressions, , condition] = node.children;
  const [only, ...others] = expressions?.children ?? [];
  const name = only?.children[0]?.text;
  const iteration = only?.children[2]?.children;
  if (name === undefined || others.length > 0 || iteration?.length !== 1) return undefined;
  const elements = closureOf(iteration[0], scope);
  const cell: Cell = { value: null };
  const test = closureOf(condition, new Map(scope).set(name, cell));
  if (!elements || !test) return undefined;
  const decides = quantifier?.name === 'some';
  return (context) => {
    const among = elements(context);
    if (!Array.isArray(among)) return null;
    for (const element of among) {
      cell.value = element ?? null;
      if (isTruthy(test(context)) === decides) return decides;
    }
    return !decides;
  };
}

/** list[condition]: the condition reads the element's entries before the answers. list[3] and filters under "some" are left to feelin. */
function filtered(node: Syntax, scope: Scope): Closure | undefined {
  const [list, , condition] = node.children;
  if (scope.size > 0 || !['Comparison', 'Conjunction', 'Disjunction'].includes(condition?.name ?? '')) return undefined;
  const target = closureOf(list, scope);
  const test = closureOf(condition, scope);
  if (!target || !test) return undefined;
  return (context) => {
    const among = target(context);
    if (among === null) return null;
    const elements = Array.isArray(among) ? among : [among];
    return elements.filter((element) => isTruthy(element ?? null) && test({ ...context, item: element, ...element }) === true);
  };
}

function call(node: Syntax, scope: Scope): Closure | undefined {
  const [target, , parameters] = node.children;
  if (target?.name !== 'VariableName' || parameters?.name !== 'PositionalParameters' || scope.has(target.text)) return undefined;
  const name = target.text.replace(/\s+/g, ' ');
  const values = all(parameters.children, scope);
  const invoke = plainFunction(name);
  const [first] = values ?? [];
  if (!values || !invoke) return undefined;
  if (name === 'not' && first && values.length === 1) return negation(first);
  return (context) => invoke(values.map((value) => value(context)));
}

function negation(value: Closure): Closure {
  return (context) => {
    const truth = value(context);
    return typeof truth === 'boolean' ? !truth : null;
  };
}

function all(nodes: readonly Syntax[], scope: Scope): readonly Closure[] | undefined {
  const closures = nodes.map((node) => closureOf(node, scope));
  return closures.every((closure) => closure !== undefined) ? closures : undefined;
}

// FEEL takes everything for true that is neither false nor null.
function isTruthy(value: unknown): boolean {
  return value !== false && value !== null;
}
