import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

export type Browser = { readonly found: true; readonly file: string } | { readonly found: false; readonly advice: string };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const advice = 'There is no Chromium: install one (`apt-get install chromium`), or name one with CHROMIUM=/path/to/chromium.';

/** A Chromium that runs: the one named by CHROMIUM, the machine's, Playwright's; or else installed, from Debian where we are root. */
export async function findChromium(onStep: (text: string) => void): Promise<Browser> {
  const named = process.env.CHROMIUM;
  if (named) return runs(named) ? { found: true, file: named } : { found: false, advice: `CHROMIUM=${named} does not run.` };
  const present = onThisMachine();
  if (present !== undefined) return { found: true, file: present };
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    onStep("installing Debian's chromium …");
    // Without a Chinese font the pages would be looked at as empty boxes.
    const quiet = ['-q', '-o', 'Dpkg::Use-Pty=0'];
    if (await succeeds('apt-get', ['update', ...quiet]))
      await succeeds('apt-get', ['install', '-y', '--no-install-recommends', ...quiet, 'chromium', 'fonts-noto-cjk']);
  }
  if (onThisMachine() === undefined) {
    onStep("downloading Playwright's chromium …");
    await succeeds(process.execPath, [path.resolve(import.meta.dirname, '../node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  }
  const installed = onThisMachine();
  return installed === undefined ? { found: false, advice } : { found: true, file: installed };
}

function onThisMachine(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const files = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...files, chromium.executablePath()].find((file) => existsSync(file) && runs(file));
}

function runs(file: string): boolean {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function succeeds(file: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
