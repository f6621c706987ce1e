import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { StartFault } from './start-fault.ts';

/** One for each role: the cluster's own superuser, the owner of the tables, the application. */
export type Passwords = { readonly superuser: string; readonly owner: string; readonly application: string };

/** The passwords of the database in this folder, made up before its cluster is. Only the user who starts the platform can read them. */
export function keepPasswords(dataFolder: string, cluster: string): Passwords {
  const file = path.join(dataFolder, 'postgres.json');
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  if (existsSync(cluster))
    throw new StartFault(`${file} is gone, and with it the passwords of the database in ${cluster}: put it back from a backup.`);
  const fresh = { superuser: randomPassword(), owner: randomPassword(), application: randomPassword() };
  const part = `${file}.part`;
  const descriptor = openSync(part, 'w', 0o600);
  writeSync(descriptor, `${JSON.stringify(fresh, null, 2)}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(part, file);
  return fresh;
}

function readKept(file: string): Passwords | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}
