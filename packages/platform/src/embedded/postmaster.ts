import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandOf, markOf, stillRuns } from './process-mark.ts';
import { type ServerUser, spawnAs } from './server-user.ts';
import { port, socketFile } from './socket-folder.ts';
import { StartFault } from './start-fault.ts';

/** A running server: its process, where it listens, and whether it takes connections by now. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string; readonly port: number; readonly ready: boolean };

export type LaunchOptions = { cluster: string; binaries: string; sockets: string; log: string; user: ServerUser; durable: boolean };

const safeFlags = ['shared_buffers=256MB', 'max_connections=200'];
/** For tests alone: their data may be lost. */
const fastFlags = ['shared_buffers=128MB', 'max_connections=200', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The server that runs on this cluster; undefined where none does, whatever a killed one left behind. */
function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(path.join(cluster, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!isPostmasterOf(cluster, pid)) return undefined;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}

/** Starts the server and waits until it answers. */
export async function launch(options: LaunchOptions): Promise<Postmaster> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    clearLeftovers(options.cluster, options.sockets);
    const child = spawnPostmaster(options);
    const ready = await awaitReady(options.cluster, () => child.exitCode === null && child.signalCode === null);
    if (ready !== undefined) return ready;
    // Children of a killed server may hold its shared memory a moment longer.
    await sleep(200);
  }
  throw new StartFault(`PostgreSQL does not start: its last words are in ${options.log}`);
}

/** The server that runs on this cluster once it takes connections; undefined where none runs, or where it ends first. */
export async function findReady(cluster: string): Promise<Postmaster | undefined> {
  return awaitReady(cluster, () => findPostmaster(cluster) !== undefined);
}

/** Ends sessions, writes everything down and ends the server; waits until it is gone. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const server = findPostmaster(cluster);
  const mark = server && markOf(server.pid);
  if (server === undefined || mark === undefined) return;
  interrupt(server.pid);
  const end = Date.now() + 60_000;
  // By its mark: a process that is ending has lost its command line a moment before it is gone.
  while (stillRuns(mark)) {
    if (Date.now() > end) throw new Error(`PostgreSQL ${server.pid} does not stop`);
    await sleep(10);
  }
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    // Gone meanwhile by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function spawnPostmaster(options: LaunchOptions): ChildProcess {
  const settings = ['listen_addresses=', 'unix_socket_permissions=0700', 'jit=off', ...(options.durable ? safeFlags : fastFlags)];
  // The setting is a list: quotes keep a comma or a space in the path from splitting it.
  const folders = `"${options.sockets.replaceAll('"', '""')}"`;
  const args = ['-D', options.cluster, '-p', String(port), '-k', folders, ...settings.flatMap((setting) => ['-c', setting])];
  const log = openLog(options.log);
  // Detached, so that Ctrl-C reaches us alone and we stop things in order.
  const child = spawn(path.join(options.binaries, 'bin', 'postgres'), args, {
    ...spawnAs(options.user),
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
  return child;
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > 10_000_000 ? 'w' : 'a', 0o600);
}

async function awaitReady(cluster: string, alive: () => boolean): Promise<Postmaster | undefined> {
  const end = Date.now() + 600_000;
  while (alive() && Date.now() < end) {
    const found = findPostmaster(cluster);
    if (found?.ready === true) return found;
    await sleep(10);
  }
  return undefined;
}

/** PostgreSQL itself only asks whether some process has that number, and so waits for zombies and strangers for ever. */
function clearLeftovers(cluster: string, sockets: string): void {
  if (findPostmaster(cluster) !== undefined) return;
  const file = socketFile(sockets, port);
  for (const left of [path.join(cluster, 'postmaster.pid'), `${file}.lock`, file]) rmSync(left, { force: true });
}

/** The process's own words decide, not its number alone: after a restart of the machine the number may be anybody's. */
function isPostmasterOf(cluster: string, pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const command = commandOf(pid);
  return command !== undefined && command[0]?.endsWith('postgres') === true && command.includes(cluster);
}

function readLines(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}
