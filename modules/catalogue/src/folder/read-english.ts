import { access } from 'node:fs/promises';
import { Type } from 'typebox';
import { type FileFault, readYamlFile } from './yaml-file.ts';

const file = 'en.yaml';
const Tree = Type.Record(Type.String(), Type.Unknown());

/** The English of a service by the paths of its texts; undefined where its folder has none. */
export type English = { readonly value: { readonly [path: string]: string } | undefined } | { readonly faults: readonly FileFault[] };

/** Reads `en.yaml`: the same names as in the other files, and lists of parts with ids written as names with what is below them. */
export async function readEnglish(base: URL): Promise<English> {
  const address = new URL(file, base);
  const isThere = await access(address).then(
    () => true,
    () => false,
  );
  if (!isThere) return { value: undefined };
  const read = await readYamlFile(address, Tree, 'en');
  if ('faults' in read) return read;
  const leaves = leavesOf(read.value, '');
  const faults = leaves.flatMap(({ path, value }): FileFault[] =>
    typeof value === 'string'
      ? []
      : [{ file, field: `en.${path}`, rule: 'english-is-text', message: '要写成文字：请写上英文，数字加引号' }],
  );
  return faults.length > 0 ? { faults } : { value: Object.fromEntries(leaves.map(({ path, value }) => [path, String(value)])) };
}

type Leaf = { readonly path: string; readonly value: unknown };

function leavesOf(part: unknown, path: string): readonly Leaf[] {
  if (path === 'guide.keywords' && Array.isArray(part)) return [{ path, value: part.join(', ') }];
  if (typeof part !== 'object' || part === null) return [{ path, value: part }];
  return Object.entries(part).flatMap(([name, inside]) => leavesOf(inside, path === '' ? name : `${path}.${name}`));
}
