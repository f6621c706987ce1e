import { useEffect, useRef, useSyncExternalStore } from 'react';

const off = 'tb-keys-off';
const listeners = new Set<() => void>();

/** Whether single keys act: one may switch them off (WCAG 2.1.4). */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => localStorage.getItem(off) === null,
  );
  const turn = (wanted: boolean) => {
    if (wanted) localStorage.removeItem(off);
    else localStorage.setItem(off, '1');
    for (const changed of listeners) changed();
  };
  return [on, turn];
}

const typing = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** Single keys of this part of the screen; silent while somebody types, with a modifier, or when switched off. */
export function useKeys(actions: ReadonlyMap<string, () => void>): void {
  const [on] = useKeysOn();
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (target instanceof HTMLElement && (typing.has(target.tagName) || target.isContentEditable) && !isChoice(target)) return;
      const action = latest.current.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on]);
}

/** A radio button takes no text, so letters pressed on it are free. */
function isChoice(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');
}
