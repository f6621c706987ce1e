import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ServerUser } from './server-user.ts';
import { StartFault } from './start-fault.ts';

/** Only names the socket's file: nothing listens on a network port. */
export const port = 5432;

/** Linux takes 107 bytes for the path of a socket; the longest file here is `.s.PGSQL.5432.lock`. */
const longest = 107 - '/.s.PGSQL.5432.lock'.length;

/** The folder of the socket, always the same for one data folder; only the server's user, and root, may enter it. */
export function socketFolder(dataFolder: string, user: ServerUser): string {
  const beside = path.join(dataFolder, 'run');
  const folder =
    Buffer.byteLength(beside) <= longest
      ? beside
      : path.join('/tmp', `tongban-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`);
  if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chownSync(folder, user.uid, user.gid);
  // Under /tmp anyone may have been there first.
  const found = statSync(folder);
  if (found.uid !== user.uid) throw new StartFault(`${folder} belongs to another user; remove it and start again.`);
  chmodSync(folder, 0o700);
  return folder;
}

/** Takes a socket folder that had to lie elsewhere away again; one in the data folder stays. */
export function clearSocketFolder(dataFolder: string, folder: string): void {
  if (!folder.startsWith(dataFolder)) rmSync(folder, { recursive: true, force: true });
}

/** The socket's file in its folder. */
export function socketFile(folder: string, atPort: number): string {
  return path.join(folder, `.s.PGSQL.${atPort}`);
}
