/** A number of working days as people write it, at most 9999, or undefined. */
export function wholeDays(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}
