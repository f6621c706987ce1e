import { evaluate, FeelFunction } from 'feelin';

/** FEEL's functions that answer text, number, truth or a list where they are given these: their results need no dates or ranges. */
const plain = new Set([
  ...['substring', 'string length', 'upper case', 'lower case', 'substring before', 'substring after', 'replace', 'contains'],
  ...['starts with', 'ends with', 'matches', 'split', 'string join', 'list contains', 'count', 'min', 'max', 'sum', 'mean', 'all'],
  ...['any', 'sublist', 'append', 'concatenate', 'insert before', 'remove', 'reverse', 'index of', 'union', 'distinct values'],
  ...['flatten', 'product', 'median', 'stddev', 'mode', 'decimal', 'floor', 'ceiling', 'abs', 'modulo', 'sqrt', 'log', 'exp', 'odd'],
  ...['even', 'number', 'string', 'not'],
]);

type Callable = (...args: unknown[]) => unknown;

/** FEEL's functions that read the clock. */
export const clocks: ReadonlySet<string> = new Set(['today', 'now']);

/** Whether FEEL itself has a function of this name. */
export function isFunctionName(name: string): boolean {
  return implementationOf(name) !== undefined;
}

/** The function of that name where values of answers go in and come out, else undefined. */
export function plainFunction(name: string): ((args: unknown[]) => unknown) | undefined {
  if (!plain.has(name)) return undefined;
  const implementation = implementationOf(name);
  if (implementation === undefined) return undefined;
  const bound = new FeelFunction(implementation, Reflect.get(implementation, '$args'));
  return (args) => resultOf(bound.invoke(args));
}

// feelin hands out its functions only as values of expressions.
function implementationOf(name: string): Callable | undefined {
  if (!/^[a-z]+(?: [a-z]+)*$/.test(name)) return undefined;
  const value = meaningOf(name);
  return isCallable(value) ? value : undefined;
}

function meaningOf(name: string): unknown {
  try {
    return evaluate(name).value;
  } catch {
    // A keyword of the language, such as "if", is no expression.
    return undefined;
  }
}

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

// A failed call comes back as an object of a class that feelin keeps to itself; in FEEL a failed call is null.
function resultOf(result: unknown): unknown {
  if (result === undefined) return null;
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return result;
  return Object.getPrototypeOf(result) === Object.prototype ? result : null;
}
