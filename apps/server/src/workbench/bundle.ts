import { spawn } from 'node:child_process';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { builtOnce } from '../built-once.ts';

const require = createRequire(import.meta.url);
const home = path.dirname(require.resolve('@tongban/workbench/package.json'));

const sources = [
  'apps/workbench/{index.html,vite.config.ts,package.json,tsconfig.json}',
  'apps/workbench/src/**',
  'packages/{kernel,calendar,forms,ui}/src/**',
  'modules/*/src/contract{.ts,/**}',
];

/** The folder of the workbench as browsers get it. */
export function buildWorkbench({ say, signal }: { readonly say: (text: string) => void; readonly signal: AbortSignal }): Promise<string> {
  return builtOnce({
    name: 'workbench',
    sources,
    announce: () => say('building the workbench, once for each change of it'),
    build: async (folder) => {
      await vite(folder, signal);
      await compressAll(folder);
    },
  });
}

/** In a process of its own: its memory is not the server's. */
async function vite(outDir: string, signal: AbortSignal): Promise<void> {
  const program = path.join(path.dirname(createRequire(path.join(home, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
  const args = [program, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, { cwd: home, stdio: ['ignore', 'ignore', 'pipe'], signal });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`the workbench could not be built:\n${said}`);
}

/** Packed once here instead of at every request. */
async function compressAll(folder: string): Promise<void> {
  for await (const file of glob('assets/*.{js,css,svg}', { cwd: folder })) {
    const plain = await readFile(path.join(folder, file));
    const packed = await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    await writeFile(path.join(folder, `${file}.br`), packed);
  }
}
