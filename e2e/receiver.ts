import { createServer, type IncomingHttpHeaders } from 'node:http';

/** What somebody else's system was told. */
export type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** Somebody else's system that is told of events: it answers as it is told to. */
export async function openReceiver() {
  const heard: Heard[] = [];
  let status = 204;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the receiver has no port');
  return {
    url: `http://127.0.0.1:${address.port}/tongban`,
    heard,
    /** Answers like this from now on. */
    answer: (next: number) => {
      status = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
