import { type Check, verdict } from './check.ts';
import { root, tool } from './tool.ts';

export const lint: Check = { name: 'lint and format', run: () => biome() };

/** Lint and format of the checkout, or of another folder with a biome.json of its own; a warning is an error. */
export async function biome(cwd = root) {
  const report = ['--colors=off', '--reporter=concise', '--diagnostic-level=warn', '--max-diagnostics=none'];
  const said = await tool('biome', ['ci', '--error-on-warnings', ...report, '.'], { cwd });
  const checked = Number(/Checked (\d+) files?/.exec(said.all)?.[1] ?? 0);
  return verdict({ good: said.code === 0, count: checked, what: 'files', output: said.all.trim() });
}
