import type { Clock, Database, Files, Log } from '@tongban/platform';
import { findDueUpload, settleUpload } from './store/upload.ts';

type Dependencies = { readonly db: Database; readonly files: Files; readonly clock: Clock; readonly log: Log };

const system = { kind: 'system', name: 'uploads' } as const;

/** Removes the files that people brought and that no draft and no document has named for a day; any number of processes may do so at once. */
export async function sweepUploads(dependencies: Dependencies): Promise<void> {
  const failed: string[] = [];
  while (await settleOne(dependencies, failed));
}

/** One file in a transaction of its own; false when none is due. The file goes before the row: broken off in between, it is done again. */
async function settleOne({ db, files, clock, log }: Dependencies, failed: string[]): Promise<boolean> {
  let file: string | undefined;
  try {
    return await db.transaction(system, async (tx) => {
      const now = clock.now();
      file = await findDueUpload(tx, now, failed);
      if (file === undefined) return false;
      if (await settleUpload(tx, file, now)) await files.remove(file);
      return true;
    });
  } catch (err) {
    if (file === undefined) throw err;
    log.error({ err, file }, 'an upload could not be looked at, and will be again');
    failed.push(file);
    return true;
  }
}
