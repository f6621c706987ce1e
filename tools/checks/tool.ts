import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

export type Said = { readonly code: number; readonly out: string; readonly all: string };

/** Runs a program of the checkout, by its name in node_modules/.bin, and keeps what it says. */
export function tool(name: string, args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<Said> {
  return program(path.join(root, 'node_modules', '.bin', name), args, options);
}

/** Runs any program and keeps what it says: its output alone, and with its complaints. */
export function program(
  file: string,
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...options.env };
    const child = spawn(file, args, { cwd: options.cwd ?? root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let all = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      all += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, out, all }));
  });
}
