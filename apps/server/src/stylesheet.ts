import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { builtOnce } from './built-once.ts';

/** The portal's stylesheet. Its compiler is only loaded where the sources have changed. */
export async function buildStylesheet(say: (text: string) => void): Promise<string> {
  const folder = await builtOnce({
    name: 'portal',
    sources: ['apps/portal/src/{stylesheet.ts,styles/**}'],
    announce: () => say("compiling the portal's stylesheet, once for each change of it"),
    build: async (part) => {
      const { compileStylesheet } = await import('@tongban/portal/stylesheet');
      await writeFile(path.join(part, 'portal.css'), await compileStylesheet());
    },
  });
  return readFile(path.join(folder, 'portal.css'), 'utf8');
}
