import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

export const openapiPath = '/api/openapi.json';

/** Describes what other systems may call: the routes under /api, and no page. */
export const openapi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: { title: '通办 Tongban', version: '1', description: '政务服务接口。出错时一律返回 application/problem+json（RFC 9457）。' },
  },
  transform: ({ schema, url }) => ({ url, schema: url.startsWith('/api/') ? schema : { ...schema, hide: true } }),
};
