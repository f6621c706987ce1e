import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../crypto/hash.ts';
import { createSealer, SealBroken } from '../crypto/sealer.ts';
import { type Files, openFiles } from './store.ts';

const text = Buffer.from('营业执照副本');
const address = sha256(text);
let folder: string;
let files: Files;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongban-files-'));
  files = openFiles({ folder: join(folder, 'files'), sealer: createSealer(Buffer.alloc(32, 1)) });
  return () => rm(folder, { recursive: true });
});
const onDisk = (of: string) => join(folder, 'files', of.slice(0, 2), of.slice(2, 4), of);

describe('a kept file', () => {
  test('is found by the hash of its content, and kept once', async () => {
    expect(await files.put(text)).toBe(address);
    expect(await files.put(text)).toBe(address);
    expect(await files.get(address)).toEqual(text);
    expect(
      (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name),
    ).toEqual([address]);
  });
  test('lies on the disk encrypted', async () => {
    await files.put(text);
    expect((await readFile(onDisk(address))).includes(text)).toBe(false);
  });
  test('put at the same time by several is kept once and whole', async () => {
    await Promise.all(Array.from({ length: 8 }, () => files.put(text)));
    expect(await files.get(address)).toEqual(text);
  });
  test('that was changed, or stands in the place of another, is not given out', async () => {
    await files.put(text);
    const other = await files.put(Buffer.from('另一份'));
    await writeFile(onDisk(other), await readFile(onDisk(address)));
    await expect(files.get(other)).rejects.toThrow(SealBroken);
  });
  test('is removed for good, and nothing else with it', async () => {
    await files.put(text);
    const other = await files.put(Buffer.from('另一份'));
    await files.remove(address);
    await files.remove(address);
    expect(await files.get(address)).toBeUndefined();
    expect(await files.get(other)).toBeDefined();
    await expect(files.remove('..')).resolves.toBeUndefined();
  });
  test('that is not there is undefined, and an address that is none leads nowhere', async () => {
    expect(await files.get(sha256('nothing'))).toBeUndefined();
    for (const trick of ['', '../../../etc/passwd', `${address}/..`, address.toUpperCase()]) expect(await files.get(trick)).toBeUndefined();
  });
});
