import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserFiles } from '@tongban/portal';
import { builtOnce } from './built-once.ts';

const file = 'browser-files.json';

/** The portal's stylesheet and programs. Their compilers are only loaded where the sources have changed. */
export async function buildBrowserFiles(say: (text: string) => void): Promise<BrowserFiles> {
  const folder = await builtOnce({
    name: 'portal',
    sources: ['apps/portal/src/{stylesheet.ts,browser-files.ts,styles/**,browser/**}'],
    announce: () => say("compiling the portal's stylesheet and programs, once for each change of them"),
    build: async (part) => {
      const { compileBrowserFiles } = await import('@tongban/portal/browser-files');
      await writeFile(path.join(part, file), JSON.stringify(await compileBrowserFiles()));
    },
  });
  return JSON.parse(await readFile(path.join(folder, file), 'utf8'));
}
