/** 窗口: what it is called, and what it takes in. */
export type Counter = {
  readonly id: string;
  /** As it stands above the counter: 3号 */
  readonly number: string;
  readonly name: string;
  readonly nameEn?: string;
  /** Services it takes in, by id; none named: all of them. */
  readonly services: readonly string[];
  /** ISO 8601; left out: it is open. */
  readonly closedAt?: string;
};

/** 办事大厅 */
export type Hall = {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly address: string;
  readonly addressEn?: string;
  readonly hours: string;
  readonly hoursEn?: string;
  readonly phone?: string;
  /** Degrees of CGCS2000 (GB/T 39409: longitude 73–136 E, latitude 3–54 N). */
  readonly coordinates?: { readonly longitude: number; readonly latitude: number };
  readonly closedAt?: string;
  readonly counters: readonly Counter[];
};

/** A hall as it is entered; its counters in the order in which they stand. */
export type HallToAdd = Omit<Hall, 'id' | 'closedAt' | 'counters'> & { readonly counters?: readonly Omit<Counter, 'id' | 'closedAt'>[] };
