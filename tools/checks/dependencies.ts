import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Check, verdict } from './check.ts';
import { root, tool } from './tool.ts';

/** What dependency-cruiser writes, as far as it is read here. */
type Report = {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string; readonly to: string }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment?: string }[] };
  };
};

const folders = ['packages', 'modules', 'apps', 'tools', 'e2e'];

export const dependencies: Check = { name: 'dependency rules', run: () => cruise(root) };

/** The rules of .dependency-cruiser.cjs on the checkout, or on another folder of the same layout. */
export async function cruise(cwd: string) {
  const present = folders.filter((folder) => existsSync(path.join(cwd, folder)));
  const said = await tool('depcruise', ['--config', path.join(cwd, '.dependency-cruiser.cjs'), '--output-type', 'json', ...present], {
    cwd,
  });
  if (!said.out.startsWith('{')) return verdict({ good: false, count: 0, what: 'files', output: said.all.trim() });
  const { summary }: Report = JSON.parse(said.out);
  const why = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment ?? '']));
  const lines = summary.violations.map(({ rule, from, to }) => `${from} → ${to}\n    ${rule.name}: ${why.get(rule.name)}`);
  return verdict({ good: lines.length === 0, count: summary.totalCruised, what: 'files', output: lines.join('\n') });
}
