import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Check, Outcome } from './check.ts';
import { type Said, tool } from './tool.ts';

/** What vitest writes, as far as it is read here. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** Unit tests, and those through HTTP on a PostgreSQL of their own. */
export const tests: Check = {
  name: 'unit and HTTP tests',
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tongban-report-'));
    const file = path.join(folder, 'vitest.json');
    try {
      const said = await tool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
      const report: Report | undefined = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
      return report === undefined ? nothing(said) : count(report, said);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

function nothing(said: Said): Outcome {
  return { passed: 0, failed: 1, saw: '0 tests', problems: said.all.trim() };
}

function count(report: Report, said: Said): Outcome {
  const { numPassedTests: passed, numFailedTests, testResults } = report;
  // A file that does not even load has no failed test, and is a failure all the same.
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const hidden = said.code !== 0 && numFailedTests + unloaded === 0 ? 1 : 0;
  const failed = numFailedTests + unloaded + hidden;
  if (passed + failed === 0) return { ...nothing(said), problems: 'vitest found no test at all.' };
  return {
    passed,
    failed,
    saw: `${passed + failed} tests in ${testResults.length} files`,
    problems: failed === 0 ? '' : usefulPart(said.all),
  };
}

function usefulPart(text: string): string {
  const start = text.search(/⎯+ (Failed|Unhandled)/);
  return (start === -1 ? text.slice(-8_000) : text.slice(start)).trim();
}
