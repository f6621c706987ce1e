import path from 'node:path';
import { type Check, verdict } from './check.ts';
import { root, tool } from './tool.ts';

export const deadCode: Check = { name: 'dead code', run: () => findDeadCode(root) };

/** Files, exports and dependencies that nothing uses, and packages used without being declared. */
export async function findDeadCode(cwd: string) {
  const reporter = path.join(root, 'tools/checks/knip-count.ts');
  const said = await tool('knip', ['--no-progress', '--reporter', 'symbols', '--reporter', reporter], { cwd });
  const count = Number(/^knip looked at (\d+) files$/m.exec(said.out)?.[1] ?? 0);
  return verdict({ good: said.code === 0, count, what: 'files', output: said.all.replace(/^knip looked at .*\n?/m, '').trim() });
}
