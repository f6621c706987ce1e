import type { DepartmentId } from '@tongban/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { market } from './fixtures.ts';
import { newDepartment, type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const path = '/api/administration/departments';
const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, body?: object) => office.call(office.admin, method, `${path}${url}`, body);
const list = async () => (await office.ask(path)).departments;
const values = ({ id: _, ...rest }: ReturnType<typeof newDepartment>) => rest;

describe('a department', () => {
  const north = newDepartment('market-north', 1, {
    parent: 'market',
    region: '990100001',
    nameEn: 'Market Supervision, North',
    kind: 'entrusted',
  });

  test('is entered with its codes, its place and its parent', async () => {
    expect((await send('POST', '', north)).statusCode).toBe(201);
    expect(await list()).toEqual([{ ...market }, { ...north, hall: false }]);
    expect(await office.recorded('department')).toMatchObject([
      { act: 'added', thing: 'market-north', officialName: '管理员', before: {}, after: { region: '990100001', parent: 'market' } },
    ]);
  });
  test('is not entered twice, nor with a code that is none; the field is named', async () => {
    for (const [wrong, field, status] of [
      [north, 'id', 409],
      [newDepartment('other', 1), 'uscc', 409],
      [newDepartment('other', 2, { uscc: '91350100M000100Y44' }), 'uscc', 422],
      [newDepartment('other', 2, { region: '999999' }), 'region', 422],
      [newDepartment('other', 2, { parent: 'nowhere' }), 'parent', 422],
    ] as const) {
      const answer = await send('POST', '', wrong);
      expect(answer.statusCode).toBe(status);
      expect(answer.json().errors).toMatchObject([{ field }]);
    }
  });
  test('is changed, and says from what to what', async () => {
    expect((await send('PUT', '/market-north', values({ ...north, phone: '0990-0129999' }))).statusCode).toBe(200);
    const [last] = await office.recorded('department');
    expect(last).toMatchObject({ act: 'changed', before: { phone: market.phone }, after: { phone: '0990-0129999' } });
    expect(Object.keys(last.after)).toEqual(['phone']);
  });
  test('cannot be put under what belongs to it', async () => {
    const { hall: _, ...own } = market;
    const answer = await send('PUT', '/market', values({ ...own, parent: 'market-north' as DepartmentId }));
    expect(answer.json()).toMatchObject({ type: 'urn:tongban:problem:parent-below', status: 422 });
  });
  test('is not closed while open departments belong to it, nor while services name it', async () => {
    expect((await send('POST', '/market/closing')).json()).toMatchObject({ type: 'urn:tongban:problem:has-departments' });
    expect((await send('POST', '/market-north/closing')).statusCode).toBe(200);
    expect((await send('POST', '/market/closing')).json()).toMatchObject({
      type: 'urn:tongban:problem:services-name-it',
      detail: '食品经营许可。',
    });
  });
  test('that is closed stays for what names it, gets no more roles, and can be opened again', async () => {
    expect(await list()).toMatchObject([{ id: 'market' }, { id: 'market-north', closedAt: expect.any(String) }]);
    const gao = await office.staff('gao.yuan');
    const role = { role: 'clerk', department: 'market-north' };
    const answer = await office.call(office.admin, 'POST', `/api/administration/officials/${gao.id}/roles`, role);
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ field: 'department' }] });
    expect((await send('DELETE', '/market-north/closing')).statusCode).toBe(200);
    expect((await list())[1]).not.toHaveProperty('closedAt');
  });
  test('set up again stays as its administrators keep it', async () => {
    await office.identity.addDepartment({ ...market, id: 'market-north' as DepartmentId, uscc: north.uscc, phone: '从前' });
    expect((await list())[1]).toMatchObject({ phone: '0990-0129999' });
  });
});
