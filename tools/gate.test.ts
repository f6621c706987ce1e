import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDeadCode } from './checks/dead-code.ts';
import { cruise } from './checks/dependencies.ts';
import { biome } from './checks/lint.ts';
import { compile } from './checks/types.ts';
import { buildFixture, type Fixture } from './fixture.ts';

const built: Fixture[] = [];
const fixture = (...of: Parameters<typeof buildFixture>) => {
  const made = buildFixture(...of);
  built.push(made);
  return made.folder;
};

afterAll(() => {
  for (const made of built) made.remove();
});

/** Files that break one dependency rule each, by the name of the rule. */
const trespasses: { readonly [rule: string]: readonly [file: string, text: string] } = {
  'kernel-knows-nobody': ['packages/kernel/src/calendar.ts', "export * from '@tongban/calendar';"],
  'pure-knows-no-shell': ['packages/calendar/src/server.ts', "export * from '@tongban/platform';"],
  'pure-does-no-io': ['packages/calendar/src/file.ts', "export { readFileSync } from 'node:fs';"],
  'platform-knows-no-rooms': ['packages/platform/src/room.ts', "export * from '@tongban/cases/contract';"],
  'rooms-know-no-applications': ['modules/cases/src/application.ts', "export * from '@tongban/server';"],
  'workbench-knows-contracts': ['apps/workbench/src/insides.ts', "export * from '@tongban/cases';"],
  'room-to-room-by-contract': ['modules/cases/src/deep.ts', "export * from '@tongban/access';"],
  'tests-enter-by-the-door': ['modules/cases/test/deep.ts', "export * from '../../access/src/store.ts';"],
  'packages-by-their-door': ['apps/server/src/path.ts', "export * from '../../../packages/platform/src/index.ts';"],
  'access-stands-below': ['modules/access/src/upwards.ts', "export * from '@tongban/cases/contract';"],
  'domain-is-pure': ['modules/cases/src/domain/shell.ts', "export * from '../store.ts';"],
  'domain-loads-no-contract': ['modules/cases/src/domain/schema.ts', "export { schema } from '../contract.ts';"],
  'only-stores-know-sql': ['modules/cases/src/handle.ts', "export { sql } from 'kysely';"],
  'only-routes-know-http': ['modules/cases/src/reactions.ts', "export { fastify } from 'fastify';"],
  'no-cycles': ['modules/cases/src/circle.ts', "export * from './circle.ts';"],
  'no-orphans': ['modules/cases/src/alone.ts', 'export const alone = 1;'],
  'everything-resolves': ['modules/cases/src/nowhere.ts', "export * from './nowhere-else.ts';"],
  'everything-declared': ['modules/cases/src/store.ts', "export { sql } from 'kysely';"],
  'no-development-tools-at-run-time': ['packages/platform/src/tool.ts', "export * from 'fast-check';"],
};

const workspaces = [
  'packages/kernel',
  'packages/calendar',
  'packages/platform',
  'modules/access',
  'modules/cases',
  'apps/server',
  'apps/workbench',
];
const doors = Object.fromEntries(workspaces.map((workspace) => [`${workspace}/src/index.ts`, "export * from './contract.ts';"]));
const contracts = Object.fromEntries(workspaces.map((workspace) => [`${workspace}/src/contract.ts`, 'export const schema = {};']));
const compilerOptions = { module: 'NodeNext', moduleResolution: 'NodeNext', allowImportingTsExtensions: true, noEmit: true, strict: true };
const tsconfig = JSON.stringify({ compilerOptions, include: ['packages', 'modules', 'apps'] });

describe('the dependency rules', () => {
  let said = '';
  beforeAll(async () => {
    const files = {
      'package.json': '{ "name": "house", "type": "module", "workspaces": ["packages/*", "modules/*", "apps/*"] }',
      'tsconfig.json': tsconfig,
      'modules/access/src/store.ts': 'export const rows = 1;',
      'packages/platform/package.json':
        '{ "name": "@tongban/platform", "exports": { ".": "./src/index.ts" }, "devDependencies": { "fast-check": "*" } }',
      ...doors,
      ...contracts,
      ...Object.fromEntries(Object.values(trespasses)),
    };
    said = (await cruise(fixture(files, workspaces))).problems;
  }, 60_000);

  test.each(Object.entries(trespasses))('%s bites', (rule, [file]) => {
    const found = said
      .split('\n')
      .flatMap((line, position, lines) =>
        line.includes(' → ') ? [`${line.split(' ')[0]} ${lines[position + 1]?.trim().split(':')[0]}`] : [],
      );
    expect(found).toContain(`${file} ${rule}`);
  });

  test('are not kept where nothing was looked at', async () => {
    const outcome = await cruise(fixture({ 'package.json': '{}', 'tsconfig.json': tsconfig, 'packages/readme.txt': 'no code' }));
    expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  }, 60_000);
});

/** Files that break one rule of style or purity each, by the words of the finding. */
const offences: { readonly [finding: string]: readonly [file: string, text: string] } = {
  'answers at once': ['modules/cases/src/domain/wait.ts', 'export async function wait(): Promise<number> {\n  return 1;\n}\n'],
  'same tomorrow': ['packages/calendar/src/now.ts', 'export const now = (): number => Date.now();\n'],
  'global variable Date': ['modules/cases/src/domain/date.ts', "export const time = new Date('2025-01-24');\n"],
  'global variable process': ['packages/rules/src/process.ts', 'export const id = process.pid;\n'],
  noNodejsModules: ['modules/cases/src/domain/file.ts', "export { readFileSync } from 'node:fs';\n"],
  noProcessEnv: ['apps/server/src/main.ts', 'export const secret = process.env.SECRET;\n'],
  noExplicitAny: ['modules/cases/src/any.ts', 'export const anything = (value: any): unknown => value;\n'],
  noNonNullAssertion: ['modules/cases/src/sure.ts', 'export const sure = (value?: string): string => value!;\n'],
  noDefaultExport: ['modules/cases/src/default.ts', 'export default 1;\n'],
  noConsole: ['modules/cases/src/talk.ts', "console.log('said');\n"],
  useFilenamingConvention: ['modules/cases/src/acceptCase.ts', 'export const one = 1;\n'],
  noExcessiveLinesPerFile: [
    'modules/cases/src/long.ts',
    Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};\n`).join(''),
  ],
  noExcessiveLinesPerFunction: ['modules/cases/src/tall.ts', `export function tall(): void {\n${'  tall();\n'.repeat(61)}}\n`],
  noSkippedTests: ['modules/cases/src/skip.test.ts', "import { test } from 'vitest';\n\ntest.skip('later', () => undefined);\n"],
  ': format:': ['modules/cases/src/format.ts', 'export const one    = 1;\n'],
};

describe('the lint', () => {
  let said = '';
  beforeAll(async () => {
    said = (await biome(fixture(Object.fromEntries(Object.values(offences))))).problems;
  }, 60_000);

  test.each(Object.entries(offences))('finds: %s', (finding, [file]) => {
    expect(said.split('\n').filter((line) => line.includes(file) && line.includes(finding))).not.toEqual([]);
  });

  test('lets the server read the environment in one place', async () => {
    const folder = fixture({ 'apps/server/src/config.ts': 'export const port = process.env.PORT;\n' });
    expect(await biome(folder)).toMatchObject({ failed: 0 });
  });

  test('fails where it saw no file', async () => {
    const folder = fixture({ 'biome.json': '{ "files": { "includes": ["nowhere/**"] } }' });
    expect(await biome(folder)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the search for dead code', () => {
  test('finds files, exports and dependencies that nobody uses, and packages that nobody declared', async () => {
    const folder = fixture(
      {
        'package.json': '{ "name": "house", "type": "module", "workspaces": ["packages/*", "modules/*"] }',
        'knip.json': '{ "workspaces": { "packages/*": { "project": "src/**/*.ts" }, "modules/*": { "project": "src/**/*.ts" } } }',
        'packages/kernel/src/index.ts': "export { used } from './day.ts';\n",
        'packages/kernel/src/day.ts': 'export const used = 1;\nexport const idle = 2;\n',
        'packages/kernel/src/forgotten.ts': 'export const forgotten = 1;\n',
        'modules/cases/package.json':
          '{ "name": "@tongban/cases", "exports": { ".": "./src/index.ts" }, "dependencies": { "kysely": "*" } }',
        'modules/cases/src/index.ts': "export * from '@tongban/kernel';\n",
      },
      ['packages/kernel', 'modules/cases'],
    );
    const { problems } = await findDeadCode(folder);
    expect(problems).toMatch(/Unused files[\s\S]*packages\/kernel\/src\/forgotten\.ts/);
    expect(problems).toMatch(/Unused exports[\s\S]*idle/);
    expect(problems).toMatch(/Unused dependencies[\s\S]*kysely +modules\/cases/);
    expect(problems).toMatch(/Unlisted dependencies[\s\S]*@tongban\/kernel +modules\/cases/);
  }, 60_000);

  test('fails where it saw no file', async () => {
    const folder = fixture({ 'package.json': '{ "name": "house" }', 'knip.json': '{ "project": "src/**/*.ts" }' });
    expect(await findDeadCode(folder)).toMatchObject({ passed: 0, failed: 1 });
  }, 60_000);
});

describe('the types', () => {
  test('fail where they saw no file', async () => {
    const folder = fixture({ 'tsconfig.json': tsconfig });
    expect(await compile('tsconfig.json', folder)).toMatchObject({ passed: 0, failed: 1 });
  }, 60_000);
});
