/** What one check found. `saw` says how much it looked at; a check that saw nothing has failed. */
export type Outcome = { readonly passed: number; readonly failed: number; readonly saw: string; readonly problems: string };

export type Check = { readonly name: string; readonly run: () => Promise<Outcome> };

/** One thing looked at, good or bad; bad too where there was nothing to look at. */
export function verdict(found: {
  readonly good: boolean;
  readonly count: number;
  readonly what: string;
  readonly output: string;
}): Outcome {
  const saw = `${found.count} ${found.what}`;
  if (found.good && found.count > 0) return { passed: 1, failed: 0, saw, problems: '' };
  const problems = found.good ? `It looked at no ${found.what} at all, so it proves nothing.` : found.output;
  return { passed: 0, failed: 1, saw, problems };
}
