import path from 'node:path';

/** What browsers get of the portal beside pages: the stylesheet, the pages' program, and the one that stays when there is no network. */
export type BrowserFiles = { readonly css: string; readonly program: string; readonly worker: string };

const programs = { program: 'browser/page/portal.ts', worker: 'browser/worker/service-worker.ts' };

/** Compiles them. Takes seconds, so the result is worth keeping; the compilers are loaded for it alone. */
export async function compileBrowserFiles(): Promise<BrowserFiles> {
  const { compileStylesheet } = await import('./stylesheet.ts');
  const [css, program, worker] = await Promise.all([compileStylesheet(), compile(programs.program), compile(programs.worker)]);
  return { css, program, worker };
}

async function compile(file: string): Promise<string> {
  const { build } = await import('esbuild');
  const entry = path.join(import.meta.dirname, file);
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', minify: true });
  return outputFiles.map(({ text }) => text).join('');
}
