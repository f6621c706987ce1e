import { glob } from 'node:fs/promises';
import { type Check, verdict } from './check.ts';
import { root, tool } from './tool.ts';

/** Every SQL file that makes a table, read by a linter that knows which statement locks what. */
export const migrations: Check = {
  name: 'migrations',
  run: async () => {
    const files: string[] = [];
    for await (const file of glob('{packages,modules}/*/migrations/*.sql', { cwd: root })) files.push(file);
    if (files.length === 0) return verdict({ good: true, count: 0, what: 'files', output: '' });
    const said = await tool('squawk', ['--reporter', 'gcc', ...files]);
    return verdict({ good: said.code === 0, count: files.length, what: 'files', output: said.all.trim() });
  },
};
