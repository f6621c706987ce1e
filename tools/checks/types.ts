import { type Check, verdict } from './check.ts';
import { root, tool } from './tool.ts';

export const types: Check = { name: 'types', run: () => compile('tsconfig.json') };

/** Apart, because a browser's program knows other globals. */
export const workbenchTypes: Check = { name: 'types of the workbench', run: () => compile('apps/workbench/tsconfig.json') };

const browser = 'apps/portal/src/browser';

/** One knows documents, the other service workers. */
export const browserTypes: readonly Check[] = [
  { name: "types of the portal's program", run: () => compile(`${browser}/page/tsconfig.json`) },
  { name: "types of the portal's service worker", run: () => compile(`${browser}/worker/tsconfig.json`) },
];

/** Compiles a project of the checkout, or of another folder, and counts its own files. */
export async function compile(project: string, cwd = root) {
  const said = await tool('tsc', ['-p', project, '--pretty', 'false', '--listFiles'], { cwd });
  const lines = said.out.trim().split('\n');
  const isFile = (line: string) => line.startsWith('/') && !line.includes('): error ');
  const own = lines.filter((line) => isFile(line) && line.startsWith(cwd) && !line.includes('/node_modules/'));
  const complaints = lines.filter((line) => !isFile(line));
  return verdict({ good: said.code === 0, count: own.length, what: 'files', output: complaints.join('\n') });
}
