import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '../../..');
const cache = path.join(checkout, '.cache');

export type Recipe = {
  /** What is made; the folder's name begins with it. */
  readonly name: string;
  /** Patterns of files in the checkout that it is made of; any change makes another one. */
  readonly sources: readonly string[];
  /** Said where it must be made. */
  readonly announce: () => void;
  readonly build: (folder: string) => Promise<void>;
};

/**
 * The folder of something that is made from sources of the checkout, made anew where they have changed since. Its name carries the hash
 * of the sources and it appears whole, so a build that was killed is never taken for one.
 */
export async function builtOnce({ name, sources, announce, build }: Recipe): Promise<string> {
  const folder = path.join(cache, `${name}-${await hashOf(sources)}`);
  if (await exists(folder)) return folder;
  announce();
  const part = `${folder}.${process.pid}`;
  await mkdir(part, { recursive: true });
  await build(part);
  if (!(await exists(folder))) await rename(part, folder);
  const old = (await readdir(cache)).filter((entry) => entry.startsWith(`${name}-`) && entry !== path.basename(folder));
  for (const entry of old) await rm(path.join(cache, entry), { recursive: true, force: true });
  return folder;
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(['package-lock.json', ...sources], { cwd: checkout, withFileTypes: true })) {
    if (entry.isFile()) files.push(path.relative(checkout, path.join(entry.parentPath, entry.name)));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(path.join(checkout, file)));
  return hash.digest('hex').slice(0, 16);
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
