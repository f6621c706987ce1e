import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clerk, type House, official, openHouse } from './fixtures.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const id = '0195a000-0000-7000-8000-000000000000';
const doors = [
  ['GET', '/api/administration/halls'],
  ['POST', '/api/administration/halls'],
  ['PUT', `/api/administration/halls/${id}`],
  ['POST', `/api/administration/halls/${id}/closing`],
  ['DELETE', `/api/administration/halls/${id}/closing`],
  ['POST', `/api/administration/halls/${id}/counters`],
  ['PUT', `/api/administration/counters/${id}`],
  ['POST', `/api/administration/counters/${id}/closing`],
  ['DELETE', `/api/administration/counters/${id}/closing`],
  ['GET', '/api/administration/settings'],
  ['PUT', '/api/administration/settings/session.person'],
  ['DELETE', '/api/administration/settings/session.person'],
  ['GET', '/api/administration/changes'],
  ['GET', '/api/administration/changes.csv'],
  ['GET', '/api/administration/changes/chain'],
] as const;

describe.each(doors)('%s %s', (method, url) => {
  test('is closed to everybody but administrators', async () => {
    expect((await house.call({ kind: 'nobody' }, { method, url })).statusCode).toBe(401);
    const others = (['registrar', 'handler', 'examiner', 'approver', 'supervisor'] as const).map((role) => official(role, role));
    for (const other of [clerk, ...others]) expect((await house.call(other, { method, url })).statusCode).toBe(403);
  });
});
