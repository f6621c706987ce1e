/** Takes so many bytes for somebody and answers how to give them back, which may be said twice; undefined where there is no room. */
export type Memory = (holder: string, bytes: number) => (() => void) | undefined;

/** Memory for so many bytes at the same time; one holder gets half of it at the most, so that nobody shuts out all others alone. */
export function createMemory(most: number): Memory {
  const held = new Map<string, number>();
  let all = 0;
  const change = (holder: string, bytes: number) => {
    const own = (held.get(holder) ?? 0) + bytes;
    all += bytes;
    if (own === 0) held.delete(holder);
    else held.set(holder, own);
  };
  return (holder, bytes) => {
    if (all + bytes > most || (held.get(holder) ?? 0) + bytes > most / 2) return undefined;
    change(holder, bytes);
    let given = false;
    return () => {
      if (!given) change(holder, -bytes);
      given = true;
    };
  };
}
