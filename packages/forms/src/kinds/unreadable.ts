/**
 * Characters that say something else, or nothing, on another machine: unassigned ones and noncharacters, private ones, tags, and the mark
 * that stands where a character was lost on the way. Rare characters of names have code points of their own and are not among them.
 */
const unreadable = /[\p{Cn}\p{Co}\p{Cs}\u{E0000}-\u{E007F}\uFFFC\uFFFD]/u;

/** The first of them in a text: its place, counted in characters from 1, and its code point as U+E863. */
export function firstUnreadable(text: string): { readonly place: number; readonly code: string } | undefined {
  const found = unreadable.exec(text);
  if (found === null) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return { place: [...text.slice(0, found.index)].length + 1, code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}
