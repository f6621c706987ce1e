import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { markOf, stillRuns } from './process-mark.ts';

let joined = 0;

/** Writes down that this process uses the database of this folder. Call with the folder's lock held. */
export function joinUsers(folder: string): { leave(): void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  joined += 1;
  const file = path.join(folder, `${process.pid}-${joined}`);
  writeFileSync(file, markOf(process.pid) ?? '', { mode: 0o600 });
  return { leave: () => rmSync(file, { force: true }) };
}

/** How many still use the database; whoever was killed without leaving is struck off. Call with the folder's lock held. */
export function countUsers(folder: string): number {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const gone = files.filter((file) => !stillRuns(readFileSync(file, 'utf8')));
  for (const file of gone) rmSync(file, { force: true });
  return files.length - gone.length;
}
