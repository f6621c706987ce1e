import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, randomToken } from '@tongban/platform';
import { rootCertificates } from './read.ts';

export type Trust = {
  /** The root certificates as PEM; undefined before keys were made. */
  trust(): Promise<string | undefined>;
  /** Writes them to trust.pem in this folder, for whoever verifies offline; answers the path. */
  writeTrust(folder: string): Promise<string>;
};

/** What everybody may have, so that licences can be verified without us. */
export function createTrust(db: Database): Trust {
  const trust: Trust['trust'] = async () => (await db.transaction({ kind: 'nobody' }, rootCertificates)).join('') || undefined;
  return {
    trust,
    writeTrust: async (folder) => {
      const pem = await trust();
      if (pem === undefined) throw new Error('there is no root certificate yet: make keys first');
      const path = join(folder, 'trust.pem');
      const unfinished = `${path}.${randomToken(6)}`;
      await mkdir(folder, { recursive: true });
      await writeFile(unfinished, pem, { mode: 0o644 });
      await rename(unfinished, path);
      return path;
    },
  };
}
