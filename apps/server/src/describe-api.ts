import { tmpdir } from 'node:os';
import path from 'node:path';
import { officialRegions } from '@tongban/identifiers';
import { createPaper } from '@tongban/paper';
import { createApp, createLog, createSealer, openDatabase, openFiles, systemClock } from '@tongban/platform';
import { createRooms } from './modules.ts';

/** The description of the API (OpenAPI 3.1), and the routes that it has to name, as `GET /api/services/{id}`. */
export type ApiDescription = { readonly document: OpenApi; readonly routes: readonly string[] };

/** What is read here of a description. */
export type OpenApi = {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly webhooks: { readonly [event: string]: { readonly post: Pick<Operation, 'summary' | 'description'> } };
};
export type Operation = {
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly 'x-may'?: readonly string[];
  readonly responses: { readonly [status: string]: { readonly content?: object; readonly $ref?: string } };
};

/** Describes every route of the house, which is put together for that alone: no database is asked and nothing is served. */
export async function describeApi(): Promise<ApiDescription> {
  const log = createLog({ level: 'silent' });
  const sealer = createSealer(new Uint8Array(32));
  const nowhere = path.join(tmpdir(), 'tongban-describe');
  const rooms = createRooms({
    db: openDatabase({ url: 'postgres://nobody@localhost/none' }),
    sealer,
    filesOf: () => openFiles({ folder: nowhere, sealer }),
    paper: createPaper({ fonts: nowhere }),
    clock: systemClock,
    log,
    publicUrl: 'https://localhost',
    secureCookies: true,
    regions: officialRegions,
    reach: 'public',
  });
  const app = await createApp({
    log,
    clock: systemClock,
    sessions: async () => ({ kind: 'nobody' }),
    secureCookies: true,
    trustProxy: false,
    webhooks: rooms.systems.events,
  });
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    if (!url.startsWith('/api/') || method === 'HEAD') return;
    routes.push(...[method].flat().map((one) => `${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`));
  });
  for (const room of rooms.all) await room.routes?.(app);
  await app.ready();
  // The edge: as it goes over the wire.
  const document: OpenApi = JSON.parse(JSON.stringify(app.swagger()));
  await app.close();
  return { document, routes };
}

/** Routes that lack something: words in either language, whoever may, what they answer, how they refuse. */
export function wantingIn({ document, routes }: ApiDescription): readonly string[] {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
  const described = new Set<string>(operations.map(([route]) => route));
  return [
    ...routes.filter((route) => !described.has(route)).map((route) => `${route} is not described`),
    ...operations.flatMap(([route, operation]) => lacksOf(operation).map((lack) => `${route} lacks ${lack}`)),
  ];
}

function lacksOf({ summary = '', description = '', responses, ...operation }: Operation): readonly string[] {
  const answers = Object.entries(responses).some(
    ([status, { content }]) => status === '204' || (/^2/.test(status) && content !== undefined),
  );
  return [
    ...(/\p{Script=Han}/u.test(summary) ? [] : ['schema.summary, in Chinese']),
    ...(/[a-z]{3}/.test(description) ? [] : ['schema.description, in English']),
    ...(operation['x-may']?.length ? [] : ['config.may']),
    ...(answers ? [] : ['schema.response, without which an answer could leak']),
    ...(responses['4XX']?.$ref === undefined ? ['the problem document'] : []),
  ];
}
