import type { Pause } from '@tongban/calendar';
import { parseDay } from '@tongban/kernel';

/** FROM..TO, both days included; or what is wrong with it, and how to mend it. */
export function parsePause(written: string): Pause | { readonly problem: string } {
  const [from, to, ...more] = written.split('..').map(parseDay);
  if (from === undefined || to === undefined || more.length > 0)
    return { problem: `"${written}" is not a pause; write YYYY-MM-DD..YYYY-MM-DD with days that exist` };
  return to < from ? { problem: `"${written}" ends before it begins; exchange the two days` } : { from, to };
}
