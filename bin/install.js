import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const modules = path.join(root, 'node_modules');
/** Holds the hash of the lock file whose packages are installed; written last, so that a killed installation has none. */
const stamp = path.join(modules, '.tongban-installed');
/** npm's own record of what it installed; it too is written last. */
const record = path.join(modules, '.package-lock.json');
const node = path.join(modules, `node-linux-${process.arch}`, 'bin', 'node');

/**
 * Installs what package-lock.json names and is not there.
 * Answers the path of the project's own Node, or undefined after having said what is wrong.
 * Everything it says goes to the error output: the other one belongs to the command.
 */
export async function install() {
  const unfit = unfitMachine();
  if (unfit !== undefined) return say(unfit);
  if (isInstalled()) return node;
  const unlock = await lock();
  try {
    if (isInstalled()) return node;
    clear();
    if (!(await npmInstall())) return say('The packages could not be installed: is the network there? Then run the same command again.');
    const missing = wanted().filter((folder) => !isThere(folder));
    if (missing.length > 0) return say(`npm left out ${missing.join(', ')}: run the same command again.`);
    writeFileSync(stamp, lockHash());
    return node;
  } finally {
    unlock();
  }
}

function unfitMachine() {
  const fit = process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64');
  if (!fit) return `tongban runs on Linux on x64 or arm64, this is ${process.platform} ${process.arch}.`;
  const { glibcVersionRuntime } = process.report.getReport().header;
  return glibcVersionRuntime === undefined
    ? 'tongban needs a Linux with glibc, such as Debian 12; this one has another C library.'
    : undefined;
}

function isInstalled() {
  if (!existsSync(node) || !wanted().every(isThere)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  if (!installedByHand()) return false;
  writeFileSync(stamp, lockHash());
  return true;
}

/** Somebody's own `npm install` leaves no stamp of ours, but npm's record of what it did. */
function installedByHand() {
  if (!existsSync(record)) return false;
  const [locked, found] = [packagesOf(path.join(root, 'package-lock.json')), packagesOf(record)];
  return wanted().every((folder) => found[folder] !== undefined && found[folder].version === locked[folder].version);
}

/** The folder of every package of the lock file that this machine needs. */
function wanted() {
  const packages = packagesOf(path.join(root, 'package-lock.json'));
  return Object.keys(packages).filter((folder) => folder.includes('node_modules/') && isNeeded(packages[folder]));
}

/** Optional ones are needed where they are made for this kind of machine: npm passes over them in silence when the network fails. */
function isNeeded({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return (os?.includes('linux') && cpu?.includes(process.arch) && (libc ?? ['glibc']).includes('glibc')) === true;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function isThere(folder) {
  return existsSync(path.join(root, folder, 'package.json'));
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** What was installed whole is brought up to date; what a kill left half done may hold half a package, and goes. */
function clear() {
  const whole = existsSync(record);
  rmSync(stamp, { force: true });
  if (whole) rmSync(record);
  else rmSync(modules, { recursive: true, force: true });
}

/** Two commands in a fresh checkout must not install over each other. The kernel frees an abstract socket with its process. */
async function lock() {
  const name = `\0tongban-install-${createHash('sha256').update(root).digest('hex').slice(0, 32)}`;
  for (let tries = 0; ; tries += 1) {
    const server = createServer();
    const state = await new Promise((resolve) => {
      server.once('error', (error) => resolve(error.code));
      server.listen(name, () => resolve('held'));
    });
    if (state !== 'EADDRINUSE') return () => server.close();
    if (tries === 0) say('Another command is installing the packages; waiting for it …');
    await sleep(200);
  }
}

async function npmInstall() {
  say(`Installing ${wanted().length} packages, once …`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticker = setInterval(() => say(`… still installing, ${seconds()} s`), 10_000);
  // Not `npm ci`: it refuses a lock file that leaves out what other machines need. Flags beat NODE_ENV=production.
  const args = [
    'install',
    '--no-save',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const [program, ...first] = npm();
  const child = spawn(program, [...first, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaint += text;
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('close', resolve);
  });
  clearInterval(ticker);
  say(code === 0 ? `Installed in ${seconds()} s.` : complaint.trim().split('\n').slice(0, 8).join('\n'));
  return code === 0;
}

/** The npm that called us, or the first one there is; on a Node that clearing node_modules has not taken away. */
function npm() {
  const script = process.env.npm_execpath;
  if (!script?.endsWith('npm-cli.js')) return ['npm'];
  return [process.execPath.startsWith(modules) ? systemNode() : process.execPath, script];
}

function systemNode() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.startsWith(root));
  return folders.map((folder) => path.join(folder, 'node')).find((file) => existsSync(file)) ?? process.execPath;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
