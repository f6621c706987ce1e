const placeholder = /\{([a-z]+)(?::([0-9-]+))?\}/g;

/** What a number pattern is filled with beside its serial: the placeholders' values, and the year (YYYY) of issue. */
export type NumberParts = { readonly [name: string]: string };

/**
 * What is counted in one row: the pattern with everything filled in but serial and check. Undefined where the pattern has no serial,
 * because the number was given elsewhere, like the credit code on a business licence.
 */
export function seriesOf(pattern: string, parts: NumberParts, year: string): string | undefined {
  const known = fill(pattern, (name, width, whole) => (name === 'serial' || name === 'check' ? whole : partOf(name, width, parts, year)));
  return known.includes('{serial') ? known : undefined;
}

/**
 * The number that a pattern such as `JY{form}{region}{serial:6}{check:11-10}` makes. `{year}` is the year of issue; `{check:11-10}` is
 * computed over the digits before it. Throws where a placeholder has no value, or the serial outgrows its width.
 */
export function numberOf(pattern: string, parts: NumberParts, year: string, serial: number): string {
  return fill(pattern, (name, width, _whole, before) => {
    if (name === 'check') return checkDigit(width, before);
    return name === 'serial' ? padded(serial, Number(width ?? 1)) : partOf(name, width, parts, year);
  });
}

/** The check digit of ISO 7064 MOD 11,10 (GB/T 17710) over a text of digits. */
export function checkDigit1110(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
}

type Filling = (name: string, width: string | undefined, whole: string, before: string) => string;

/** Left to right, so that a check digit sees what stands before it. */
function fill(pattern: string, filling: Filling): string {
  let made = '';
  let end = 0;
  for (const { 0: whole, 1: name = '', 2: width, index } of pattern.matchAll(placeholder)) {
    made += pattern.slice(end, index);
    made += filling(name, width, whole, made);
    end = index + whole.length;
  }
  const rest = pattern.slice(end);
  if (/[{}]/.test(rest)) throw new Error(`not a number pattern: ${pattern}`);
  return made + rest;
}

function partOf(name: string, width: string | undefined, parts: NumberParts, year: string): string {
  const value = name === 'year' ? year : parts[name];
  if (value === undefined || value === '') throw new Error(`the number pattern asks for {${name}}, and the order does not state it`);
  return width === undefined ? value : value.padStart(Number(width), '0');
}

function padded(serial: number, width: number): string {
  const text = String(serial).padStart(width, '0');
  if (text.length > width) throw new Error(`serial ${serial} does not fit into ${width} digits`);
  return text;
}

function checkDigit(scheme: string | undefined, before: string): string {
  if (scheme !== '11-10') throw new Error(`no check digit named {check:${scheme ?? ''}}`);
  return checkDigit1110(before.replaceAll(/\D/g, ''));
}
