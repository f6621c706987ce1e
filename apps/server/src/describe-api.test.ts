import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiDescription, describeApi, type Operation, wantingIn } from './describe-api.ts';

let api: ApiDescription;
let operations: readonly (readonly [route: string, Operation])[];
beforeAll(async () => {
  api = await describeApi();
  operations = Object.entries(api.document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
}, 30_000);

describe('the description of the API', () => {
  test('is OpenAPI 3.1, by its meta-schema', async () => {
    const found = await new Validator().validate(api.document);
    expect(found).toMatchObject({ valid: true });
    expect(api.document).toMatchObject({ openapi: '3.1.0' });
  });
  test('names every route under /api and no other', () => {
    expect(api.routes.length).toBeGreaterThan(20);
    expect(operations.map(([route]) => route).sort()).toEqual(api.routes.toSorted());
  });
  test('says of each in Chinese and in English what it does, who may, what it answers and how it refuses', () => {
    expect(wantingIn(api)).toEqual([]);
  });
  test('is found wanting where a route is missing, or says too little', () => {
    const answer = { '200': { content: {} }, '4XX': { $ref: 'x' } };
    const good = { summary: '列表', description: 'A list', 'x-may': ['anyone'], responses: answer };
    const described = (operation: Operation) => ({
      document: { paths: { '/api/list': { get: operation } }, webhooks: {} },
      routes: ['GET /api/list'],
    });
    expect(wantingIn(described(good))).toEqual([]);
    expect(wantingIn({ ...described(good), routes: ['GET /api/other'] })).toEqual(['GET /api/other is not described']);
    expect(wantingIn(described({ ...good, summary: 'A list' }))).toEqual(['GET /api/list lacks schema.summary, in Chinese']);
    expect(wantingIn(described({ ...good, responses: { '200': {}, '4XX': { $ref: 'x' } } }))).toHaveLength(1);
    expect(wantingIn(described({ responses: {} }))).toHaveLength(5);
  });
  test('gives each a name of its own', () => {
    const names = operations.map(([, { operationId }]) => operationId);
    expect(new Set(names).size).toBe(operations.length);
  });
  test('names what other systems can be told', async () => {
    const { webhooks } = api.document;
    expect(Object.keys(webhooks)).toEqual(expect.arrayContaining(['case-submitted', 'case-granted', 'licence-revoked']));
    expect(webhooks['case-accepted']).toMatchObject({ post: { summary: '受理', description: 'A case was accepted' } });
  });
  test('says where a command needs a key to be carried out once', () => {
    const acceptance = operations.find(([route]) => route === 'POST /api/workbench/cases/{id}/acceptance')?.[1];
    expect(acceptance).toMatchObject({
      security: [{ official: [] }],
      parameters: expect.arrayContaining([expect.objectContaining({ in: 'header', name: 'idempotency-key', required: true })]),
    });
  });
});
