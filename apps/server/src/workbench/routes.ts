import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import { languageTags } from '@tongban/kernel';
import type { App } from '@tongban/platform';
import { Type } from 'typebox';

/** Stands in the built page wherever the nonce of the answer belongs (apps/workbench/vite.config.ts). */
const nonceMark = /__CSP_NONCE__/g;

/** The page says its language, and the workbench speaks it (apps/workbench/src/texts.ts). */
const languageMark = /lang="[^"]*"/;

/** Hands out the workbench: its one page at every address of its own, and the files that the page loads, for ever. */
export async function serveWorkbench(app: App, folder: string): Promise<void> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    serve: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  const open = { may: 'anyone', sessionless: true } as const;
  app.get('/workbench/assets/:file', { schema: { params: Type.Object({ file: Type.String() }) }, config: open }, (request, reply) =>
    reply.sendFile(request.params.file),
  );
  for (const address of ['/workbench', '/workbench/*']) {
    app.get(address, { config: { ...open, nonce: true } }, ({ language }, reply) => {
      reply.header('cache-control', 'no-store');
      return reply
        .type('text/html; charset=utf-8')
        .send(page.replace(nonceMark, reply.cspNonce).replace(languageMark, `lang="${languageTags[language]}"`));
    });
  }
}
