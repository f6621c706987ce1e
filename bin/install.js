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

/**
 * Installs what package-lock.json names and is not there.
 * Answers the path of the project's own Node, or undefined after having said what is wrong.
 * Everything it says goes to the error output: the other one belongs to the command.
 */
export async function install() {
  const node = path.join(modules, `node-linux-${process.arch}`, 'bin', 'node');
  const unfit = unfitMachine();
  if (unfit !== undefined) return say(unfit);
  if (isInstalled(node)) return node;
  const unlock = await lock();
  try {
    if (isInstalled(node)) return node;
    rmSync(stamp, { force: true });
    if (!(await npmCi())) return say('The packages could not be installed: is the network there? Then run the same command again.');
    if (!existsSync(node))
      return say(`npm left out node-linux-${process.arch}: run \`npm ci --include=optional\` and then the same command again.`);
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

function isInstalled(node) {
  if (!existsSync(node)) return false;
  const packages = wanted();
  if (!packages.every(([folder]) => existsSync(path.join(root, folder, 'package.json')))) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  if (!installedByHand(packages)) return false;
  writeFileSync(stamp, lockHash());
  return true;
}

/** Somebody's own `npm install` leaves no stamp of ours, but npm's record of what it did. */
function installedByHand(packages) {
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const found = JSON.parse(readFileSync(record, 'utf8')).packages;
  return packages.every(([folder, { version }]) => found[folder] !== undefined && found[folder].version === version);
}

/** Every package of the lock file that each machine needs, with its folder. */
function wanted() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).filter(([folder, entry]) => folder.includes('node_modules/') && !entry.optional && !entry.devOptional);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
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

async function npmCi() {
  say(`Installing ${wanted().length} packages, once …`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticker = setInterval(() => say(`… still installing, ${seconds()} s`), 10_000);
  // Flags beat NODE_ENV=production and what an outer `npm run -s` hands down.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const own = npm?.endsWith('npm-cli.js') === true;
  const child = spawn(own ? process.execPath : 'npm', own ? [npm, ...args] : args, { cwd: root, stdio: ['ignore', 2, 2] });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', resolve);
  });
  clearInterval(ticker);
  if (code === 0) say(`Installed in ${seconds()} s.`);
  return code === 0;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
