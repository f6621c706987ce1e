import { existsSync } from 'node:fs';
import { writeApiTypes } from './api-types.ts';
import { api } from './checks/api.ts';
import type { Check, Outcome } from './checks/check.ts';
import { deadCode } from './checks/dead-code.ts';
import { dependencies } from './checks/dependencies.ts';
import { journeyFile, journeys } from './checks/journeys.ts';
import { lint } from './checks/lint.ts';
import { migrations } from './checks/migrations.ts';
import { tests } from './checks/tests.ts';
import { browserTypes, types, workbenchTypes } from './checks/types.ts';

const gate = [types, lint, dependencies, deadCode, workbenchTypes, ...browserTypes, migrations, api];
/** Each of these fills both cores alone. */
const rest = [tests, ...(existsSync(journeyFile) ? [journeys] : [])];

const gateOnly = process.argv[2] === 'gate';
if (process.argv[2] !== undefined && !gateOnly) {
  console.error('usage: npm test, or npm run lint for the gate alone');
  process.exit(1);
}

// The workbench is checked against the routes as they stand.
await writeApiTypes();
const outcomes = await runAll(gate, 2);
if (!gateOnly) outcomes.push(...(await runAll(rest, 1)));

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Runs the checks, so many beside each other, and tells of each as it ends. */
async function runAll(checks: readonly Check[], lanes: number): Promise<Outcome[]> {
  const waiting = [...checks];
  const ended: Outcome[] = [];
  const lane = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) ended.push(await runOne(check));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return ended;
}

async function runOne(check: Check): Promise<Outcome> {
  const began = performance.now();
  if (rest.includes(check)) console.log(`… ${check.name}`);
  const outcome = await check.run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${check.name}: ${outcome.saw}, ${seconds} s`);
  if (outcome.failed > 0) console.log(`\n${outcome.problems}\n`);
  return outcome;
}
