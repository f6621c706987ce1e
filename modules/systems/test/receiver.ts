import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

type Verify = (secret: string, headers: IncomingHttpHeaders, body: string) => { readonly [field: string]: unknown };

const page = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');

/** A snippet of docs/api.md, as somebody would copy it. */
export function snippet(language: 'js' | 'python'): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`docs/api.md has no snippet in ${language}`);
  return found;
}

/** A department's own system: a server that checks signatures with what docs/api.md says, and answers as it is told. */
export async function openReceiver() {
  const { verify } = (await import(`data:text/javascript,${encodeURIComponent(snippet('js'))}`)) as { verify: Verify };
  const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
  const answers: number[] = [];
  let usual = 204;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    const status = answers.shift() ?? usual;
    response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('received');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tongban`,
    heard,
    /** The events that were heard, each checked under this secret. */
    verified: (secret: string) => heard.map(({ headers, body }) => verify(secret, headers, body)),
    verify,
    /** Answers like this from now on. */
    answer: (status: number) => {
      usual = status;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
