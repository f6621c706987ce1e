import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '../../..');
const cache = path.join(checkout, '.cache');
const twoWeeks = 14 * 86_400_000;

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
  await rename(part, folder).catch(async (error: unknown) => {
    // Where another process was faster, what it made serves as well.
    if (!(await exists(folder))) throw error;
    await rm(part, { recursive: true });
  });
  await removeOld(name);
  return folder;
}

/** A server that still runs may hand out what was made before, and another process may just be making its own: only weeks later is it nobody's. */
async function removeOld(name: string): Promise<void> {
  for (const entry of await readdir(cache)) {
    const file = path.join(cache, entry);
    if (!entry.startsWith(`${name}-`)) continue;
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > twoWeeks) await rm(file, { recursive: true, force: true });
  }
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
