import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTs, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { describeApi } from '../apps/server/src/describe-api.ts';

const file = path.join(import.meta.dirname, '../apps/workbench/generated/paths.ts');

/** Writes the types of the API that the workbench calls by, from the description of the routes as they stand. */
export async function writeApiTypes(): Promise<void> {
  const { document } = await describeApi();
  const types = await openapiTs(JSON.parse(JSON.stringify(document)), {
    transform: (schema) => ('contentMediaType' in schema ? ts.factory.createTypeReferenceNode('Blob') : undefined),
  });
  const text = `// Generated from the routes by tools/api-types.ts.\n${astToString(types)}`;
  // Written only where it changed, so that nothing is built anew for nothing.
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (import.meta.main) await writeApiTypes();
