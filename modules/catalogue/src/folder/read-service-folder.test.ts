import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { sampleService } from '../../test/sample-service.ts';
import type { ServiceDefinition } from '../contract.ts';
import { readCityLists } from './read-city-lists.ts';
import { readServiceFolder, serviceFoldersIn } from './read-service-folder.ts';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'services-'));
  folder = join(root, 'stall-permit');
  await mkdir(folder);
});
afterEach(() => rm(root, { recursive: true }));

async function write(change: (service: ServiceDefinition) => void = () => {}): Promise<void> {
  const service = sampleService();
  change(service);
  for (const part of ['guide', 'form', 'procedure', 'licence'] as const)
    await writeFile(join(folder, `${part}.yaml`), stringify(service[part]));
}

async function faults() {
  const read = await readServiceFolder(pathToFileURL(folder));
  return 'faults' in read ? read.faults : [];
}

describe('a folder of a service', () => {
  test('is read as it was written, and bears the folder’s name', async () => {
    await write();
    expect(await readServiceFolder(pathToFileURL(folder))).toEqual({ definition: sampleService() });
  });
  test('is found where it has a guide, and only there', async () => {
    await write();
    await mkdir(join(root, 'empty'));
    expect((await serviceFoldersIn(pathToFileURL(root))).map(({ pathname }) => pathname.split('/').at(-2))).toEqual(['stall-permit']);
  });
  test('without one of its files says which', async () => {
    await write();
    await rm(join(folder, 'licence.yaml'));
    expect(await faults()).toEqual([
      { file: 'licence.yaml', field: 'licence', rule: 'file-missing', message: '缺少licence.yaml：请补上这个文件' },
    ]);
  });
  test('with broken YAML says in which line', async () => {
    await write();
    await writeFile(join(folder, 'guide.yaml'), 'name: 摊位\nsummary: "没有结尾\n');
    expect(await faults()).toEqual([
      expect.objectContaining({ file: 'guide.yaml', rule: 'yaml', message: expect.stringMatching(/^第\d行/) }),
    ]);
  });
  test('tells all faults of all files at once', async () => {
    await write();
    await writeFile(join(folder, 'licence.yaml'), 'id: x');
    await writeFile(join(folder, 'procedure.yaml'), 'stages: 1');
    expect(new Set((await faults()).map(({ file }) => file))).toEqual(new Set(['licence.yaml', 'procedure.yaml']));
  });
});

describe('a fault in a file', () => {
  const wrong: readonly [string, (service: ServiceDefinition) => void, object][] = [
    [
      'a missing line',
      ({ guide }) => Reflect.deleteProperty(guide, 'summary'),
      { file: 'guide.yaml', field: 'guide.summary', rule: 'required' },
    ],
    ['a line that means nothing', ({ guide }) => Object.assign(guide, { colour: 'red' }), { field: 'guide.colour', rule: 'unknown-field' }],
    [
      'a code that YAML took for a number',
      ({ guide }) => Object.assign(guide, { catalogueCode: 131999000 }),
      { field: 'guide.catalogueCode', message: '要写成文字：数字和是否也请加上引号，比如 "12345"' },
    ],
    ['an empty text', ({ guide }) => Object.assign(guide, { name: '' }), { field: 'guide.name', message: '不能空着：请写上' }],
    [
      'a word out of the list',
      ({ guide }) => Object.assign(guide, { speed: 'fast' }),
      { field: 'guide.speed', message: '只能写on-the-spot、promised之一' },
    ],
    [
      'a number out of range',
      ({ guide }) => Object.assign(guide.limits, { acceptance: 6 }),
      { field: 'guide.limits.acceptance', message: '数字超出范围：最大5' },
    ],
    [
      'a name of the wrong shape',
      ({ guide }) => Object.assign(guide, { authority: 'The Market' }),
      { field: 'guide.authority', rule: 'pattern' },
    ],
    [
      'a question of an unknown type',
      ({ form }) => Object.assign(form.pages[0]?.questions[0] ?? {}, { type: 'colour' }),
      { file: 'form.yaml', field: 'form.pages.0.questions.0.type', rule: 'one-of' },
    ],
    [
      'a question with what another type has',
      ({ form }) => Object.assign(form.pages[0]?.questions[0] ?? {}, { unit: '元' }),
      { field: 'form.pages.0.questions.0.unit', rule: 'unknown-field' },
    ],
    [
      'a page without questions',
      ({ form }) => Object.assign(form.pages[0] ?? {}, { questions: [] }),
      { field: 'form.pages.0.questions', rule: 'minItems' },
    ],
  ];
  test.each(wrong)('such as %s is told once, with its place and the way to mend it', async (_, change, expected) => {
    await write(change);
    expect(await faults()).toEqual([expect.objectContaining(expected)]);
  });
  test('beside twenty others is told too', async () => {
    await write(({ guide }) => Object.assign(guide, { keywords: Array.from({ length: 20 }, (_, at) => at) }));
    expect(await faults()).toHaveLength(20);
  });
});

describe('the lists that services share', () => {
  test('are told apart from a folder without them', async () => {
    const read = await readCityLists(pathToFileURL(root));
    expect('faults' in read && read.faults.map(({ file }) => file)).toEqual([
      'themes.yaml',
      'life-events.yaml',
      'synonyms.yaml',
      'elements.yaml',
    ]);
  });
});
