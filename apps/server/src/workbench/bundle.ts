import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const checkout = path.resolve(import.meta.dirname, '../../../..');
const require = createRequire(import.meta.url);
const home = path.dirname(require.resolve('@tongban/workbench/package.json'));

/** What the bundle is made of; any change makes another one. */
const sources = [
  'package-lock.json',
  'apps/workbench/{index.html,vite.config.ts,package.json,tsconfig.json}',
  'apps/workbench/src/**',
  'packages/{kernel,calendar,forms,ui}/src/**',
  'modules/*/src/contract{.ts,/**}',
];

/**
 * The folder of the workbench as browsers get it, built anew where its sources have changed since. Its name is the hash of the sources
 * and it appears whole, so a build that was killed is never taken for one.
 */
export async function buildWorkbench(options: {
  readonly cache: string;
  readonly onStep: (text: string) => void;
  readonly signal: AbortSignal;
}): Promise<string> {
  const folder = path.join(options.cache, `workbench-${await hashOfSources()}`);
  if (await exists(folder)) return folder;
  options.onStep('building the workbench, once for each change of it');
  const part = `${folder}.${process.pid}`;
  await mkdir(options.cache, { recursive: true });
  await vite(part, options.signal);
  await compressAll(part);
  if (!(await exists(folder))) await rename(part, folder);
  await removeOthers(options.cache, folder);
  return folder;
}

async function hashOfSources(): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(sources, { cwd: checkout, withFileTypes: true })) {
    if (entry.isFile()) files.push(path.relative(checkout, path.join(entry.parentPath, entry.name)));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(path.join(checkout, file)));
  return hash.digest('hex').slice(0, 16);
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

async function removeOthers(cache: string, kept: string): Promise<void> {
  const old = (await readdir(cache)).filter((name) => name.startsWith('workbench-') && name !== path.basename(kept));
  for (const name of old) await rm(path.join(cache, name), { recursive: true, force: true });
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
