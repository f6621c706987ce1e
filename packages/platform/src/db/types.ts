import pg from 'pg';

const { builtins } = pg.types;
const arrays = { bigint: 1016, timestamptz: 1185, date: 1182 } as const;

/** `2025-01-24 16:00:00+00` of PostgreSQL as ISO 8601; its microseconds are cut, since the application writes milliseconds. */
function instant(text: string): string {
  return new Date(text).toISOString();
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the whole numbers of JavaScript`);
  return value;
}

/** Entries of bigint, timestamptz and date arrays follow their single values; the driver's own reader knows the array syntax. */
function list<T>(entry: (text: string) => T): (text: string) => (T | null)[] {
  // The driver's typings only list single types; 1009 is text[].
  const readTexts: (text: string) => (string | null)[] = pg.types.getTypeParser(1009 as number, 'text');
  return (text) => readTexts(text).map((value) => (value === null ? null : entry(value)));
}

const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, instant],
  [builtins.INT8, wholeNumber],
  [arrays.date, list((text) => text)],
  [arrays.timestamptz, list(instant)],
  [arrays.bigint, list(wholeNumber)],
]);

/** What columns come back as: days as `YYYY-MM-DD`, moments as ISO 8601 text, bigint as number; the rest as the driver has it. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
