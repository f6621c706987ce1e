import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../chromium.ts';
import type { Check, Outcome } from './check.ts';
import { program, root } from './tool.ts';

export const journeyFile = path.join(root, 'e2e/run.ts');

/** From citizen to clerk in a real browser, with a server and a database of its own. */
export const journeys: Check = {
  name: 'journeys in the browser',
  run: async () => {
    if (!existsSync(journeyFile)) return { passed: 0, failed: 1, saw: 'no journey', problems: 'e2e/run.ts is not there.' };
    const chromium = await findChromium((text) => process.stdout.write(`  ${text}\n`));
    if (!chromium.found) return { passed: 0, failed: 1, saw: 'no browser', problems: chromium.advice };
    const said = await program(process.execPath, [...process.execArgv, journeyFile], { env: { CHROMIUM: chromium.file } });
    return count(said.code, said.out, said.all);
  },
};

function count(code: number, out: string, all: string): Outcome {
  const ended = /^(\d+) passed, (\d+) failed$/m.exec(out);
  const passed = Number(ended?.[1] ?? 0);
  const failed = Number(ended?.[2] ?? 0);
  const hidden = (code !== 0 || passed === 0) && failed === 0 ? 1 : 0;
  const axe = /^axe: .*$/m.exec(out)?.[0];
  const saw = [`${passed + failed} steps`, axe].filter((part) => part !== undefined).join(', ');
  return { passed, failed: failed + hidden, saw, problems: failed + hidden === 0 ? '' : all.trim().slice(-8_000) };
}
