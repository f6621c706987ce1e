import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import type { FastifySchema } from 'fastify';
import type { WebhookSummaries } from './app-options.ts';
import { isForOfficials, isForPersons, isForSystems, type May } from './may.ts';
import { schemas } from './openapi-schemas.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Reads one file from a form, in its field `file`; said here because a form is read past the schemas. */
    takesFile?: boolean;
  }
}

export const openapiPath = '/api/openapi.json';

const done = '办成。Done.';
const problem = { $ref: '#/components/responses/Problem' };

const oneFile = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
};

/**
 * Describes what other systems may call: the routes under /api, and no page. A route gives `summary` in Chinese and `description` in
 * English; who may call it is taken from its `config.may`, and every one of them answers what it refuses with the same problem document.
 */
export const openapi = (webhooks: WebhookSummaries = {}): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: '通办 Tongban',
      version: '1',
      summary: '政务服务接口',
      description:
        '出错时一律返回 application/problem+json（RFC 9457）。Summaries are Chinese, descriptions English. Whatever is refused is answered with a problem document (RFC 9457).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    components: {
      securitySchemes: {
        person: {
          type: 'apiKey',
          in: 'cookie',
          name: 'tb_person',
          description: '个人在门户登录后的会话；HTTPS下名为__Host-tb_person。A person signed in at the portal.',
        },
        system: { type: 'http', scheme: 'bearer', description: '对接系统的密钥。The key of another system.' },
        official: {
          type: 'apiKey',
          in: 'cookie',
          name: 'tb_official',
          description: '工作人员登录后的会话；HTTPS下名为__Host-tb_official。An official signed in.',
        },
      },
      responses: {
        Problem: {
          description: '请求未被受理，以及怎样修改。Refused, with what to do about it.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas,
    },
  },
  transform: ({ schema, url, route }) => {
    if (!url.startsWith('/api/')) return { url, schema: { ...schema, hide: true } };
    const file = route.config?.takesFile ? { body: oneFile } : {};
    const methods = Array.isArray(route.method) ? route.method.join('-') : route.method;
    return {
      url,
      schema: { ...schema, ...file, ...accessTo(route.config?.may ?? []), operationId: operationIdOf(methods, url), tags: [tagOf(url)] },
    };
  },
  transformObject: (documents) => {
    if (!('openapiObject' in documents)) return documents.swaggerObject;
    const { openapiObject } = documents;
    for (const path of Object.values(openapiObject.paths ?? {})) {
      for (const operation of [path?.get, path?.post, path?.put, path?.patch, path?.delete]) {
        if (operation === undefined) continue;
        const answers = Object.entries(operation.responses ?? {}).map(([status, answer]) => [status, { ...answer, description: done }]);
        operation.responses = { ...Object.fromEntries(answers), '4XX': problem, '5XX': problem };
      }
    }
    return { ...openapiObject, webhooks: Object.fromEntries(Object.entries(webhooks).map(webhookOf)) };
  },
});

/** What a subscriber is posted, and by which headers it knows that it is ours. */
function webhookOf([type, { zh, en }]: [string, WebhookSummaries[string]]) {
  const header = (name: string) => ({ name, in: 'header', required: true, schema: { type: 'string' } });
  const post = {
    operationId: `told-${type}`,
    summary: zh,
    description: en,
    parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header),
    requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Telling' } } } },
    responses: { '2XX': { description: '收到了。Received.' } },
  };
  return [type, { post }];
}

/** Who may, in our own words and in those of OpenAPI. */
function accessTo(may: May | readonly May[]): Pick<FastifySchema, 'security'> & { readonly 'x-may': readonly May[] } {
  const grounds = typeof may === 'string' ? [may] : may;
  const person = isForPersons(may) ? [{ person: [] }] : [];
  const official = isForOfficials(may) ? [{ official: [] }] : [];
  const system = isForSystems(may) ? [{ system: [] }] : [];
  return { 'x-may': grounds, security: grounds.includes('anyone') ? [] : [...person, ...official, ...system] };
}

/** get-workbench-cases-id of GET /api/workbench/cases/:id */
function operationIdOf(method: string, url: string): string {
  const words = url.slice('/api/'.length).split(/[^A-Za-z0-9]+/);
  return [method.toLowerCase(), ...words.filter((word) => word !== '')].join('-');
}

function tagOf(url: string): string {
  return url.split('/')[2] ?? '';
}
