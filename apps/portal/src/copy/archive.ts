import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { CopiedFile } from './gather.ts';

/** Puts texts and files into one ZIP as it is read; a file is fetched when its turn comes, so that one is in memory at a time. */
export function archive(texts: { readonly [path: string]: string }, files: readonly CopiedFile[], at: string): Readable {
  const zip = new ZipFile();
  const mtime = new Date(at);
  for (const [path, text] of Object.entries(texts)) zip.addBuffer(Buffer.from(text), path, { mtime });
  for (const { path, read } of files) {
    zip.addReadStreamLazy(path, { mtime, compress: false }, (take) => {
      read().then(
        // What is being made at this moment is not there yet: its place stays empty rather than that the rest is lost.
        (bytes) => take(null, Readable.from([Buffer.from(bytes ?? [])])),
        (fault: unknown) => take(fault, Readable.from([])),
      );
    });
  }
  zip.end();
  const out = new Readable().wrap(zip.outputStream);
  zip.on('error', (fault: Error) => out.destroy(fault));
  return out;
}
