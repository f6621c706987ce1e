import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../embedded/index.ts';

/** How test files reach the one server. */
export type TestServer = { readonly ownerUrl: string; readonly url: string; readonly superuserUrl: string };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
  }
}

/** One PostgreSQL for all test files, in a folder of its own, gone with them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tongban-test-'));
  const { ownerUrl, url, superuserUrl, stop, dataDir } = await startPostgres({ dataDir: folder, durable: false });
  project.provide('postgres', { ownerUrl, url, superuserUrl });
  return async () => {
    await stop();
    for (const path of new Set([folder, dataDir])) await rm(path, { recursive: true, force: true });
  };
}
