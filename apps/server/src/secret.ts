import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StartFault } from '@tongban/platform/embedded';
import { writeOnce } from './write-once.ts';

/** The master key of a demonstration: 32 random bytes made up at its first start and kept in its data folder (0600). */
export async function keepSecret(dataDir: string): Promise<Uint8Array> {
  const file = path.join(dataDir, 'secret.key');
  await writeOnce(file, `${randomBytes(32).toString('base64')}\n`);
  const secret = Buffer.from(await readFile(file, 'utf8'), 'base64');
  if (secret.length === 32) return secret;
  throw new StartFault(`${file} is damaged: put it back from a backup, or remove the whole data folder to begin anew.`);
}
