import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '../../..');

/** A command of ours in a process of its own. */
export type Running = {
  readonly child: ChildProcess;
  /** The address on this machine, once everything runs; rejects with what was said where it ends before. */
  readonly serving: Promise<string>;
  /** Exit code and what it said, once it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
};

/** Runs `tongban …` with these settings and no others of ours. */
export function tongban(args: readonly string[], settings: { readonly [name: string]: string }): Running {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/cli/src/main.ts', ...args], {
    cwd: checkout,
    env: { PATH, HOME, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('a process without outputs');
  const said = { out: '', err: '' };
  const ended = Promise.all([once(child, 'exit'), once(stdout, 'close'), once(stderr, 'close')]).then(([[code]]) => ({
    code: code as number | null,
    ...said,
  }));
  const serving = new Promise<string>((resolve, reject) => {
    stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
      const address = /listening +(http:\S+)/.exec(said.out)?.[1];
      if (address !== undefined) resolve(address);
    });
    ended.then(() => reject(new Error(`it ended before it served:\n${said.out}${said.err}`)));
  });
  serving.catch(() => undefined);
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return { child, serving, ended };
}

/** An empty folder that PostgreSQL's user can walk to. */
export function openFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongban-start-'));
  chmodSync(folder, 0o755);
  return folder;
}
