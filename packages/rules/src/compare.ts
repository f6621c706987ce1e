/** FEEL's third truth: neither true nor false, because the two cannot be compared. */
export type Truth = boolean | null;

/** Whether the two are equal, as feelin has it: null where their kinds differ; a list of one equals its element. */
export function equals(left: unknown, right: unknown): Truth {
  if ((left === null) !== (right === null)) return false;
  const a = single(left);
  const b = single(right);
  if (kindOf(a) !== kindOf(b)) return null;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((element, index) => equals(element, b[index]));
  if (isEntries(a) && isEntries(b)) return sameEntries(a, b);
  return (a ?? null) === (b ?? null);
}

/** A stretch of numbers or texts, open at an end that is null. */
export type Stretch = { readonly start: unknown; readonly end: unknown; readonly startIncluded: boolean; readonly endIncluded: boolean };

/** Whether the value lies in the stretch; null where one of them is missing or the ends are of different kinds. */
export function lies(value: unknown, { start, end, startIncluded, endIncluded }: Stretch): Truth {
  if (!comparable(start, end) || value === null || value === undefined) return null;
  const descending = start !== null && end !== null && order(start, end) > 0;
  return descending
    ? after(value, end, endIncluded) && before(value, start, startIncluded)
    : after(value, start, startIncluded) && before(value, end, endIncluded);
}

function after(value: unknown, start: unknown, included: boolean): boolean {
  if (start === null) return true;
  const place = order(value, start);
  return included ? place >= 0 : place > 0;
}

function before(value: unknown, end: unknown, included: boolean): boolean {
  if (end === null) return true;
  const place = order(value, end);
  return included ? place <= 0 : place < 0;
}

function comparable(start: unknown, end: unknown): boolean {
  const kind = kindOf(start ?? end);
  return (kind === 'number' || kind === 'string') && (start === null || end === null || kindOf(end) === kind);
}

// feelin leaves a text beside a number to JavaScript; a rule must mean the same whether it is compiled or handed to feelin.
function order(a: unknown, b: unknown): number {
  const left = a as number;
  const right = b as number;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

function single(value: unknown): unknown {
  return Array.isArray(value) && value.length < 2 ? value[0] : value;
}

function sameEntries(a: object, b: object): boolean {
  const entries = Object.entries(a);
  if (entries.length !== Object.keys(b).length) return false;
  return entries.every(([key, value]) => Object.hasOwn(b, key) && equals(value, Reflect.get(b, key)));
}

function isEntries(value: unknown): value is object {
  return kindOf(value) === 'object';
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'list' : typeof value;
}
