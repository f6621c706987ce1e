import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFault } from '@tongban/platform/embedded';

/** A server that is just stopping still holds its port for a moment. */
const patience = 3_000;

/** The port to serve on, tried before anything else is started; a free one for 0. Refuses one that is taken or not ours to take. */
export async function claimPort(host: string, port: number): Promise<number> {
  const end = Date.now() + patience;
  for (;;) {
    const tried = await tryPort(host, port);
    if (typeof tried === 'number') return tried;
    if (tried !== 'EADDRINUSE' || Date.now() > end) throw new StartFault(adviceFor(tried, host, port));
    await sleep(100);
  }
}

function tryPort(host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

function adviceFor(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or choose another port, such as PORT=${port === 65_535 ? 3000 : port + 1}.`;
    case 'EACCES':
      return `Port ${port} may not be taken by this user: choose one from 1024 on, such as PORT=3000.`;
    default:
      return `HOST=${host} is no address of this machine (${code}): take 127.0.0.1 for this machine alone, or 0.0.0.0 for its network.`;
  }
}
