import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canReach, serverUser } from './server-user.ts';
import { StartFault } from './start-fault.ts';

/** Stands in a folder whose contents had to move, and names where they are. */
const signpost = 'moved-to';

/**
 * The folder that really holds the data: the one asked for, or, where root started us and PostgreSQL's user cannot walk there,
 * one under /var/lib that the folder asked for names from then on. Refuses a folder that cannot be written.
 */
export function settleDataFolder(asked: string, onStep: (text: string) => void): string {
  const folder = openFolder(path.resolve(asked));
  const moved = readSignpost(folder);
  if (moved === undefined && canReach(serverUser(path.join(folder, 'pg')), folder)) return folder;
  const target = moved ?? path.join('/var/lib', `${nameOf(folder)}-${randomBytes(4).toString('hex')}`);
  if (moved === undefined) writeFileSync(path.join(folder, signpost), `${target}\n`);
  onStep(`PostgreSQL's user cannot reach ${folder}; the data lies in ${target}`);
  return openFolder(target);
}

/** Where the data of this folder lies, whether it had to move or not; makes nothing. */
export function locateDataFolder(asked: string): string {
  const folder = path.resolve(asked);
  return readSignpost(folder) ?? folder;
}

/** Makes the folder where there is none and answers its real path; refuses one that we cannot read, write and enter. */
export function openFolder(folder: string): string {
  try {
    make(folder);
    // PostgreSQL's user must walk through, but need not look around.
    if (process.getuid?.() === 0 && readdirSync(folder).length === 0) chmodSync(folder, 0o711);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(folder);
  } catch (error) {
    throw new StartFault(`The data folder ${folder} cannot be written (${codeOf(error)}); choose another one with DATA_DIR.`);
  }
}

/** Not mkdir's own `recursive`: it never returns where the file system answers ENOENT for ever, as /proc does. */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(path.dirname(folder));
  mkdirSync(folder);
}

function readSignpost(folder: string): string | undefined {
  try {
    return readFileSync(path.join(folder, signpost), 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where the data came from, in a form fit for a folder's name: `data` says nothing, its parent does. */
function nameOf(folder: string): string {
  const plain = path
    .basename(path.dirname(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return (plain.startsWith('tongban') ? plain : `tongban-${plain || 'data'}`).slice(0, 32);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
