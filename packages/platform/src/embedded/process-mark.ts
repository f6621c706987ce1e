import { readFileSync } from 'node:fs';

/** A process by its number and the moment of its birth (clock ticks since boot), so that a number used again is not mistaken for it. */
export type ProcessMark = `${number} ${string}`;

/** The mark of a running process; undefined where it is gone. A zombie is gone: it only waits for a parent that may never ask. */
export function markOf(pid: number): ProcessMark | undefined {
  const fields = statOf(pid);
  return fields === undefined ? undefined : `${pid} ${fields.started}`;
}

/** Whether the process that left this mark still runs. */
export function stillRuns(mark: string): boolean {
  const pid = Number(mark.split(' ')[0]);
  return Number.isInteger(pid) && pid > 0 && markOf(pid) === mark;
}

/** The command line of a running process; undefined where it is gone. */
export function commandOf(pid: number): readonly string[] | undefined {
  if (statOf(pid) === undefined) return undefined;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return undefined;
  }
}

function statOf(pid: number): { readonly started: string } | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name in parentheses may itself hold spaces and parentheses; what follows the last one does not.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' || started === undefined ? undefined : { started };
}
