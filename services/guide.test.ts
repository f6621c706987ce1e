import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCityLists } from '@tongban/catalogue';
import { afterAll, describe, expect, test } from 'vitest';
import { readToTest, testService } from './test-service.ts';

type Block = { readonly file: string; readonly kind: string; readonly text: string };

const root = path.resolve(import.meta.dirname, '..');
const read = (page: string) => readFile(path.join(root, 'docs', page), 'utf8');

/** The blocks of a page, each under the file that was named last. */
function blocksOf(page: string): readonly Block[] {
  const parts = [...page.matchAll(/`(services\/[\w./-]+\.yaml)`|^```(yaml|diff)\n([\s\S]*?)^```$/gm)];
  return parts.flatMap(([, , kind, text], at) => {
    const file = parts.slice(0, at).findLast(([, named]) => named !== undefined)?.[1];
    return kind === undefined || text === undefined || file === undefined ? [] : [{ file, kind, text }];
  });
}

/** Whole files are written; in changed ones the lines with `-` give way to those with `+`, among lines that stay. */
async function follow(folder: string, { file, kind, text }: Block): Promise<void> {
  const target = path.join(folder, file.replace(/^services\//, ''));
  await mkdir(path.dirname(target), { recursive: true });
  if (kind === 'yaml') return writeFile(target, text);
  const lines = text.trimEnd().split('\n');
  const side = (mark: '-' | '+') =>
    lines.filter((line) => line.startsWith(' ') || line.startsWith(mark)).map((line) => `${line.slice(1)}\n`);
  const before = side('-').join('');
  const after = side('+').join('');
  const there = await readFile(target, 'utf8');
  // Whoever follows the page in this checkout has changed it already.
  if (there.includes(after)) return;
  if (there.split(before).length !== 2) throw new Error(`${file} does not have once what the page changes:\n${before}`);
  return writeFile(target, there.replace(before, after));
}

const page = await read('services.md');
const blocks = blocksOf(page);
const folder = await mkdtemp(path.join(tmpdir(), 'services-guide-'));
await cp(import.meta.dirname, folder, { recursive: true });
for (const block of blocks) await follow(folder, block);
const lists = await readCityLists(pathToFileURL(`${folder}/`));
const changed = [...new Set(blocks.map(({ file }) => file.split('/')[1] ?? ''))].filter((name) => !name.endsWith('.yaml'));
const services = await Promise.all(changed.map((name) => readToTest(pathToFileURL(path.join(folder, name, '/')))));

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the guide “change a service, add a service”', () => {
  test('changes a service and adds one', () => expect(changed).toEqual(['no-criminal-record', 'dog-registration']));
  test('leaves the shared lists such that they can be read', () => expect('faults' in lists ? lists.faults : []).toEqual([]));
  test('has the same blocks in Chinese', async () => expect(blocksOf(await read('services.zh-CN.md'))).toEqual(blocks));
});

if ('lists' in lists) describe.each(services)('$name, as the guide has it', (service) => testService(service, lists.lists));
