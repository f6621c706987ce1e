import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

/** A process starts in tenths of a second, but not on a machine that is busy with everything else. */
vi.setConfig({ testTimeout: 60_000 });

/** What a person at the keyboard starts. */
export const main: string = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Runs tongban as its own process, and waits for its end. */
export function tongban(args: readonly string[], input = ''): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { code: status, out: stdout, err: stderr };
}
