import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.js';

/** These load pages written in JSX, which Node alone does not read; the others start faster without the loader. */
const withLoader = new Set(['start', 'setup', 'verify', 'run']);

/** Runs the command on the project's own Node, hands signals on, waits, and ends as the command ended. */
export async function runOnProjectNode(node, args) {
  const require = createRequire(import.meta.url);
  const loader = withLoader.has(args[0]) ? ['--import', pathToFileURL(require.resolve('tsx')).href] : [];
  const [script, ...rest] = args[0] === 'run' ? args.slice(1) : [path.join(root, 'apps/cli/src/main.ts'), ...args];
  if (script === undefined) {
    process.stderr.write('tongban run FILE [arguments]: name the file to run.\n');
    process.exit(1);
  }
  const child = spawn(node, [...loader, path.resolve(script), ...rest], {
    env: environment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) followParent(child);
  const [code, signal] = await new Promise((resolve) => child.once('exit', (...end) => resolve(end)));
  process.exit(code ?? 128 + signals[signal]);
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };

/** npm killed outright tells nobody; what it started must not keep the port for ever. */
function followParent(child) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  timer.unref();
}

function environment() {
  const bin = path.join(root, 'node_modules', '.bin');
  return {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, '.cache', 'node'),
  };
}
