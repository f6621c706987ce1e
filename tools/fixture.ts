import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './checks/tool.ts';

export type Fixture = { readonly folder: string; readonly remove: () => void };

/** A small house of its own with the rules of this one, and these files in it. */
export function buildFixture(files: { readonly [file: string]: string }, workspaces: readonly string[] = []): Fixture {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tongban-gate-')));
  for (const rule of ['.dependency-cruiser.cjs', 'biome.json', '.gitignore', 'tools/lint/pure.grit'])
    cpSync(path.join(root, rule), path.join(folder, rule));
  const named = Object.fromEntries(workspaces.map((workspace) => [`${workspace}/package.json`, manifest(workspace)]));
  for (const [file, text] of Object.entries({ ...named, ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  linkPackages(folder, workspaces);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** A workspace with both doors; what it depends on is left to the test. */
function manifest(workspace: string): string {
  const exports = { '.': './src/index.ts', './contract': './src/contract.ts' };
  return `${JSON.stringify({ name: nameOf(workspace), version: '0.1.0', type: 'module', exports }, null, 2)}\n`;
}

function linkPackages(folder: string, workspaces: readonly string[]): void {
  const modules = path.join(folder, 'node_modules');
  mkdirSync(path.join(modules, '@tongban'), { recursive: true });
  for (const workspace of workspaces) symlinkSync(path.join(folder, workspace), path.join(modules, nameOf(workspace)));
  for (const name of ['kysely', 'fastify', 'fast-check', 'typescript', '@types'])
    symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name));
}

function nameOf(workspace: string): string {
  return `@tongban/${path.basename(workspace)}`;
}
