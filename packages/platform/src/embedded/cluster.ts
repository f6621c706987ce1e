import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ServerUser, spawnAs } from './server-user.ts';
import { StartFault } from './start-fault.ts';

const major = '18';

/** Where the cluster of a data folder lies. */
export function clusterOf(dataFolder: string): string {
  return path.join(dataFolder, 'pg');
}

/** Makes the cluster where there is none. Built beside its place and renamed, so that a kill in the middle leaves nothing half done. */
export function ensureCluster(options: { cluster: string; binaries: string; user: ServerUser; password: string; durable: boolean }): void {
  const { cluster, user } = options;
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    checkVersion(cluster);
    return;
  }
  const part = `${cluster}.part`;
  const secret = `${cluster}.password`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  writeFileSync(secret, options.password, { mode: 0o600 });
  for (const made of [part, secret]) chownSync(made, user.uid, user.gid);
  const flags = [
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale-provider=icu',
    '--icu-locale=zh-Hans-CN',
    '--locale=C.UTF-8',
    '--data-checksums',
  ];
  const args = ['-D', part, '-U', 'postgres', '--pwfile', secret, ...flags, ...(options.durable ? [] : ['--no-sync'])];
  const made = spawnSync(path.join(options.binaries, 'bin', 'initdb'), args, { ...spawnAs(user), encoding: 'utf8' });
  rmSync(secret, { force: true });
  if (made.status !== 0) throw new StartFault(`PostgreSQL could not make its files in ${part}: ${lastLine(made.stderr)}`);
  rmSync(cluster, { recursive: true, force: true });
  renameSync(part, cluster);
}

function checkVersion(cluster: string): void {
  const found = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new StartFault(
    `The data in ${cluster} was written by PostgreSQL ${found}, this is ${major}: choose another folder with DATA_DIR, or move that one away.`,
  );
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
