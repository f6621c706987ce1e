import { link, open, rename, rm } from 'node:fs/promises';

/** Writes the file (0600) unless it is there already; whoever is killed on the way leaves either all of it or nothing. */
export async function writeOnce(file: string, text: string): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(part, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Some file systems know no hard links.
    if (code === 'EPERM' || code === 'ENOTSUP') await rename(part, file);
    else if (code !== 'EEXIST') throw error;
  } finally {
    await rm(part, { force: true });
  }
}
