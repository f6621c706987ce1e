import type { Build, Closure, Scope } from './closure.ts';
import type { Syntax } from './syntax.ts';

const operators: { readonly [sign: string]: (a: number, b: number) => number | null } = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 || Number.isNaN(b) ? null : a / b),
  '**': (a, b) => a ** b,
  '^': (a, b) => a ** b,
};

/** Numbers reckoned and texts joined; null where the two sides are of different kinds. */
export function arithmetic(node: Syntax, scope: Scope, build: Build): Closure | undefined {
  const [first, second, third] = node.children;
  const signed = first?.name === 'ArithOp';
  const sign = signed ? first.text : second?.text;
  const left: Closure | undefined = signed ? () => 0 : build(first, scope);
  const right = build(signed ? second : third, scope);
  const reckon = sign === undefined ? undefined : operators[sign];
  if (!left || !right || !reckon) return undefined;
  const joins = sign === '+';
  return (context) => {
    const a = left(context);
    const b = right(context);
    if (typeof a === 'number' && typeof b === 'number') return reckon(a, b);
    return joins && typeof a === 'string' && typeof b === 'string' ? a + b : null;
  };
}
