import { randomInt } from 'node:crypto';

const tenMinutes = 600_000;

/** Eight digits under which a second screen shows something for ten minutes. */
export function makeCode(at: string): { readonly code: string; readonly until: string } {
  return {
    code: String(randomInt(100_000_000)).padStart(8, '0'),
    until: new Date(Date.parse(at) + tenMinutes).toISOString(),
  };
}
