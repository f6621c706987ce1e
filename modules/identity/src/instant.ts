/** The moment that many minutes later, as ISO 8601. */
export function minutesLater(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** Whether the first moment lies before the second, whatever form ISO 8601 they are written in. */
export function isBefore(first: string, second: string): boolean {
  return Date.parse(first) < Date.parse(second);
}
