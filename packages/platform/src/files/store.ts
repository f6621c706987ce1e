import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomToken, sha256 } from '../crypto/hash.ts';
import type { Sealer } from '../crypto/sealer.ts';

/** Files by the SHA-256 of what is in them, encrypted at rest; the same content is kept once. */
export type Files = {
  /** Durable when it returns; answers the file's address, 64 hexadecimal digits. */
  put(bytes: Uint8Array): Promise<string>;
  /** Undefined where there is no such file; throws `SealBroken` where it was tampered with. */
  get(file: string): Promise<Uint8Array | undefined>;
  /** Removes a file for good; what is not there is let be. */
  remove(file: string): Promise<void>;
};

const address = /^[0-9a-f]{64}$/;

/** Keeps files under this folder, which only the platform's user can enter. */
export function openFiles(options: { folder: string; sealer: Sealer }): Files {
  const { folder, sealer } = options;
  const pathOf = (file: string) => join(folder, file.slice(0, 2), file.slice(2, 4), file);
  return {
    put: async (bytes) => {
      const file = sha256(bytes);
      const path = pathOf(file);
      if (!(await exists(path))) await writeDurably(path, sealer.sealBytes(bytes, contextOf(file)));
      return file;
    },
    get: async (file) => {
      if (!address.test(file)) return undefined;
      const sealed = await readIfThere(pathOf(file));
      return sealed && sealer.openBytes(sealed, contextOf(file));
    },
    remove: async (file) => {
      if (address.test(file)) await rm(pathOf(file), { force: true });
    },
  };
}

/** Bound to its address, so that one file cannot be put in another's place. */
function contextOf(file: string): string {
  return `files.content:${file}`;
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${randomToken(6)}`;
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, path);
  await syncFolder(folder);
}

/** The name itself is only durable once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (fault: unknown) => missing(fault, false),
  );
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((fault: unknown) => missing(fault, undefined));
}

function missing<T>(fault: unknown, answer: T): T {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return answer;
  throw fault;
}
