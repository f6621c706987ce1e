/** Remembers what never changes, the longest unused forgotten first. `most` entries. */
export function remember<Value>(most: number): {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
} {
  const values = new Map<string, Value>();
  return {
    get: (key) => {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set: (key, value) => {
      const [oldest] = values.keys();
      if (values.size >= most && oldest !== undefined) values.delete(oldest);
      values.set(key, value);
    },
  };
}

/**
 * Remembers what may change elsewhere, for so many milliseconds, counted by the machine's own clock and not by the city's, which
 * can be moved. Those who ask at the same moment wait for one answer; a failure is not remembered, nor that
 * there is nothing.
 */
export function rememberFor<Value>(milliseconds: number): {
  readonly get: (key: string, load: () => Promise<Value>) => Promise<Value>;
  readonly forget: () => void;
} {
  const values = new Map<string, { readonly value: Promise<Value>; readonly until: number }>();
  return {
    get: (key, load) => {
      const now = performance.now();
      const held = values.get(key);
      if (held !== undefined && held.until > now) return held.value;
      // Strangers choose the keys, so what is over must not pile up.
      if (values.size >= 1_000) values.clear();
      const value = load();
      values.set(key, { value, until: now + milliseconds });
      const forgetOne = () => values.delete(key);
      value.then((found) => found === undefined && forgetOne(), forgetOne);
      return value;
    },
    forget: () => values.clear(),
  };
}
