import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFault } from './start-fault.ts';

const patience = 120_000;

/**
 * Runs a step that only one process at a time may run for this folder, and waits for its turn up to two minutes.
 * The lock is an abstract socket: the kernel frees it with its process, so a killed process leaves nothing to clear away.
 */
export async function withFolderLock<T>(folder: string, step: () => Promise<T>): Promise<T> {
  const name = `\0tongban-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  const end = Date.now() + patience;
  let lock = await tryLock(name);
  while (lock === undefined) {
    if (Date.now() > end)
      throw new StartFault(
        `Another process has been starting or stopping the database in ${folder} for two minutes; stop it and start again.`,
      );
    await sleep(20);
    lock = await tryLock(name);
  }
  try {
    return await step();
  } finally {
    await new Promise((resolve) => lock.close(resolve));
  }
}

function tryLock(name: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(name, () => resolve(server));
  });
}
