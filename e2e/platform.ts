import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** A platform of our own for one run: its own port, its own data. */
export type Platform = {
  readonly url: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
};

const startLimit = 180_000;

/** Starts the whole platform as a newcomer would, in a fresh folder, and waits until it answers. */
export async function startPlatform(): Promise<Platform> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tongban-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, '../bin/tongban.js'), 'start'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, PUBLIC_URL: url, LOG_LEVEL: 'warn', TRUST_PROXY: '127.0.0.1,::1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  await answers(url, child, said);
  return {
    url,
    password: (await readFile(path.join(folder, 'demo-password'), 'utf8')).trim(),
    stop: async () => {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let addresses = 0;

/** Whoever comes from an address of their own is not counted with others against what one network may try in a minute. */
export function ownAddress(): { readonly 'x-forwarded-for': string } {
  addresses += 1;
  return { 'x-forwarded-for': `10.0.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}` };
}

/** A demo platform that runs already, and goes on running afterwards. */
export function runningAt(url: string, password: string): Platform {
  return { url, password, stop: async () => {} };
}

async function answers(url: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  for (const until = Date.now() + startLimit; Date.now() < until; await sleep(200)) {
    if (child.exitCode !== null) throw new Error(`the platform ended while starting:\n${said.join('')}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
  }
  child.kill('SIGTERM');
  throw new Error(`the platform does not answer at ${url}:\n${said.join('')}`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
